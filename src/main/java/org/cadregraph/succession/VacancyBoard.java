package org.cadregraph.succession;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cadregraph.eligibility.PlannedSuccessor;
import org.cadregraph.organisation.Position;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about each opening: those planned for the post whom the rules do not keep from it.
 *
 * @param posts every post that may come to be open, by id
 * @param planned by opening; who is planned for one post more than once counts as they fit it best
 * @param benched those for which anybody at all is planned
 */
record VacancyBoard(
        Map<String, Position> posts,
        Map<Opening, List<PlannedSuccessor>> planned,
        Set<Opening> benched,
        Weights weights)
        implements Board {

    /** A board that is filled level by level. */
    static VacancyBoard empty(Weights weights) {
        return new VacancyBoard(new HashMap<>(), new HashMap<>(), new HashSet<>(), weights);
    }

    /**
     * Puts those on it who are planned for a post and may take it.
     *
     * @param unknown whether those may of whom the rules leave something open
     */
    void put(Opening opening, List<PlannedSuccessor> bench, boolean unknown) {
        if (!bench.isEmpty()) {
            benched.add(opening);
        }
        Map<String, PlannedSuccessor> best = new HashMap<>();
        for (PlannedSuccessor each : bench) {
            if (Coverage.counts(each, unknown)) {
                best.merge(each.cadre().id(), each, (one, other) -> score(other) > score(one) ? other : one);
            }
        }
        planned.put(
                opening,
                best.values().stream()
                        .sorted(Comparator.comparing(each -> each.cadre().id()))
                        .toList());
    }

    private int score(PlannedSuccessor each) {
        return ScorePart.sum(weights.ofMove(each));
    }

    /** The posts that would be left by those who may take this one. */
    List<Position> leadsTo(Opening opening) {
        List<Position> left = new ArrayList<>();
        for (PlannedSuccessor each : planned.getOrDefault(opening, List.of())) {
            Position leaves = each.leaves();
            if (leaves != null) {
                left.add(leaves);
            }
        }
        return left;
    }

    /** Who is planned there; absent when they are not, or may not take it. */
    @Nullable PlannedSuccessor planned(Opening opening, String cadre) {
        return planned.getOrDefault(opening, List.of()).stream()
                .filter(each -> each.cadre().id().equals(cadre))
                .findFirst()
                .orElse(null);
    }

    Position post(Opening opening) {
        return Objects.requireNonNull(posts.get(opening.post()));
    }

    @Override
    public List<Candidate> candidates(Opening opening) {
        return planned.getOrDefault(opening, List.of()).stream()
                .map(each -> {
                    Position leaves = each.leaves();
                    return new Candidate(
                            each.cadre().id(), score(each), leaves == null ? List.of() : List.of(leaves.id()));
                })
                .toList();
    }

    @Override
    public Ending ending(Opening opening) {
        Position post = post(opening);
        boolean gone =
                ends(post.abolished(), opening) || ends(post.organisation().dissolved(), opening);
        return gone ? Ending.ABOLISHED : benched.contains(opening) ? Ending.LEFT_VACANT : Ending.EXTERNAL_ENTRY;
    }

    private static boolean ends(@Nullable PartialDate day, Opening opening) {
        return day != null && !day.latest().isAfter(opening.on());
    }

    @Override
    public int score(Ending ending) {
        return weights.ending(ending);
    }
}
