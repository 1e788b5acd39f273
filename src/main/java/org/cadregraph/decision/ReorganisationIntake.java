package org.cadregraph.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client wants reorganised, as far as its sender may see it.
 *
 * @param records that finds what it names
 */
record ReorganisationIntake(ReorganisationInput input, Intake records, InputProblems problems) {

    private static final int MOST_ORGANISATIONS = 200;
    private static final int MOST_POSTS = 500;
    private static final int MOST_EXCEPTIONS = 1_000;

    /** What is to be done; ends here when anything is wrong with it. */
    ReorganisationPlan plan(String decision, @Nullable String decider) {
        expectMost(input.organisations(), MOST_ORGANISATIONS, "organisations");
        expectMost(input.posts(), MOST_POSTS, "posts");
        expectMost(input.detours(), MOST_EXCEPTIONS, "exceptions");
        if (input.organisations().isEmpty() && input.posts().isEmpty()) {
            problems.add(Problem.Code.INVALID_ARGUMENT, "Name at least one organisation or one post", "organisations");
        }
        ReorganisationPlan plan = new ReorganisationPlan(
                decision,
                String.valueOf(decider),
                input.decision().day(),
                places(input.organisations()).mapToObj(this::transition).toList(),
                places(input.posts()).mapToObj(this::post).toList(),
                places(input.detours()).mapToObj(this::exception).toList());
        problems.refuseIfAny();
        return plan;
    }

    private static IntStream places(List<?> list) {
        return IntStream.range(0, list.size());
    }

    private void expectMost(List<?> list, int most, String field) {
        if (list.size() > most) {
            problems.add(
                    Problem.Code.INVALID_ARGUMENT,
                    "At most " + most + " at once: divide the reorganisation by organisations",
                    field);
        }
    }

    private ReorganisationPlan.Transition transition(int place) {
        ReorganisationInput.TransitionInput given = input.organisations().get(place);
        Set<String> into = new LinkedHashSet<>();
        for (int each = 0; each < given.into().size(); each++) {
            into.add(organisation(
                    given.into().get(each), "organisations", String.valueOf(place), "into", String.valueOf(each)));
        }
        return new ReorganisationPlan.Transition(
                organisation(given.organisation(), "organisations", String.valueOf(place), "organisation"),
                into,
                given.kind());
    }

    private ReorganisationPlan.Carried post(int place) {
        ReorganisationInput.PostInput given = input.posts().get(place);
        List<String> path = List.of("posts", String.valueOf(place));
        return new ReorganisationPlan.Carried(
                String.valueOf(position(given.position(), path, "position")),
                position(given.carriedOnAs(), path, "carriedOnAs"));
    }

    private ReorganisationPlan.Detour exception(int place) {
        ReorganisationInput.ExceptionInput given = input.detours().get(place);
        List<String> path = List.of("exceptions", String.valueOf(place));
        Cadre cadre = records.named(given.cadre(), Cadre.class, "exceptions", String.valueOf(place), "cadre");
        return new ReorganisationPlan.Detour(
                cadre == null ? "" : cadre.key(),
                String.valueOf(position(given.position(), path, "position")),
                position(given.to(), path, "to"));
    }

    private String organisation(String id, String... path) {
        Organisation found = records.named(id, Organisation.class, path);
        return found == null ? "" : found.key();
    }

    private @Nullable String position(@Nullable String id, List<String> path, String field) {
        Position found = records.named(id, Position.class, path.getFirst(), path.getLast(), field);
        return found == null ? null : found.key();
    }
}
