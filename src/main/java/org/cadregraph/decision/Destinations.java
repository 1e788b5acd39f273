package org.cadregraph.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadregraph.api.Problem;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;

/** Whether there is, from the day of a reorganisation on, what it leads to, and whether it is the decider's to change. */
final class Destinations {

    private final ReorganisationPlan plan;
    private final Structure structure;
    private final Hindrance.Notes notes;
    private final Set<String> dissolved;
    private final Set<String> ending = new HashSet<>();
    private final Set<String> judged = new HashSet<>();

    Destinations(ReorganisationPlan plan, Structure structure, Hindrance.Notes notes) {
        this.plan = plan;
        this.structure = structure;
        this.notes = notes;
        this.dissolved = plan.dissolved();
        plan.posts().forEach(post -> ending.add(post.position()));
    }

    /** Each organisation that is touched has to be the decider, or a part of it on that day; it is told once. */
    void expectAuthority(String organisation, List<String> path) {
        if (judged.add(organisation)
                && !structure.within(organisation, plan.on()).contains(plan.decider())) {
            notes.add(
                    Problem.Code.NOT_MANAGED,
                    structure.organisation(organisation).name()
                            + " is, on that day, no part of the organisation that decides, or not for sure",
                    path);
        }
    }

    void expectOrganisation(String key, List<String> path) {
        OrganisationEntry unit = structure.organisation(key);
        if (dissolved.contains(key)) {
            notes.add(Problem.Code.CONTRADICTION, unit.name() + " is dissolved by the same decision", path);
        } else if (unit.dissolved() != null) {
            notes.add(Problem.Code.INVALID_ARGUMENT, unit.name() + " is dissolved on " + unit.dissolved(), path);
        } else if (unit.founded() != null && unit.founded().latest().isAfter(plan.on())) {
            notes.add(Problem.Code.DATES_OUT_OF_ORDER, unit.name() + " is not there before " + unit.founded(), path);
        }
    }

    /** There has to be the post on that day and ever after. */
    void expectPost(String key, List<String> path) {
        PositionEntry post = structure.post(key);
        expectAuthority(post.organisationKey(), path);
        if (ending.contains(key)) {
            notes.add(Problem.Code.CONTRADICTION, post.title() + " ends by the same decision", path);
        } else if (dissolved.contains(post.organisationKey())) {
            notes.add(
                    Problem.Code.POSITION_ABOLISHED,
                    "The organisation of " + post.title() + " is dissolved by the same decision",
                    path);
        } else if (post.abolished() != null) {
            notes.add(Problem.Code.POSITION_ABOLISHED, post.title() + " is abolished on " + post.abolished(), path);
        } else if (post.created() != null && post.created().latest().isAfter(plan.on())) {
            notes.add(
                    Problem.Code.POSITION_ABOLISHED, "There is no " + post.title() + " before " + post.created(), path);
        }
    }

    /** Whether a term goes on in another post: the organisation whose term it is, or one above, still has that post. */
    boolean fits(String term, String post) {
        String organisation = structure.terms().get(term);
        return organisation != null
                && !dissolved.contains(organisation)
                && structure.within(structure.home(post), plan.on()).contains(organisation);
    }
}
