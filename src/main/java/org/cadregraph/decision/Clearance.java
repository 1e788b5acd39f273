package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.dossier.Dossiers;
import org.cadregraph.eligibility.Objection;
import org.cadregraph.eligibility.Opinion;
import org.cadregraph.eligibility.Opinions;
import org.cadregraph.eligibility.Proposal;
import org.cadregraph.graph.Viewer;
import org.cadregraph.rule.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether people may be put where a change wants them: the verdict on each, with the waivers on record. */
@Component
class Clearance {

    private final Opinions opinions;
    private final Dossiers<Waiver> waivers;

    Clearance(Opinions opinions, Dossiers<Waiver> waivers) {
        this.opinions = opinions;
        this.waivers = waivers;
    }

    /**
     * Where a change wants somebody.
     *
     * @param cadre id of who
     * @param position id of the post
     * @param until until when a rotation is to last; absent when none is said
     * @param term id of the term for which; absent when none is said
     * @param path of the field at fault below the input
     */
    record Wish(
            String cadre,
            String position,
            Action action,
            LocalDate asOf,
            @Nullable LocalDate until,
            @Nullable String term,
            List<String> path) {

        private Proposal proposal() {
            return new Proposal(cadre, position, action, asOf, until, term);
        }
    }

    /**
     * Notes a problem for each criterion that is not met and not waived, and for all else that stands in the way. It reads
     * what has been committed: a change asks when what it is about is locked, and before it writes.
     */
    void check(Viewer viewer, List<Wish> wishes, InputProblems problems) {
        if (wishes.isEmpty()) {
            return;
        }
        List<Opinion> found =
                opinions.on(viewer, wishes.stream().map(Wish::proposal).toList());
        Map<String, List<Waiver>> waived = waivers.ofCadres(
                viewer, wishes.stream().map(Wish::cadre).distinct().toList(), null);
        Set<Noted> noted = new HashSet<>();
        for (int each = 0; each < wishes.size(); each++) {
            Wish wish = wishes.get(each);
            Opinion opinion = found.get(each);
            if (!opinion.cadre() || !opinion.position()) {
                String unseen = opinion.cadre() ? "position" : "cadre";
                problems.add(Problem.Code.NOT_FOUND, "No " + unseen + " has this id", path(wish));
            }
            Standing.of(
                            opinion.objections(),
                            waived.getOrDefault(wish.cadre(), List.of()),
                            wish.position(),
                            wish.asOf())
                    .stream()
                    .filter(objection -> noted.add(new Noted(wish.cadre(), wish.position(), wish.path(), objection)))
                    .forEach(
                            objection -> problems.add(Standing.code(objection), Standing.words(objection), path(wish)));
        }
    }

    /** What was said before is not said again: a wish for several days may meet the same on each. */
    private record Noted(String cadre, String position, List<String> path, Objection objection) {}

    private static String[] path(Wish wish) {
        return wish.path().toArray(String[]::new);
    }
}
