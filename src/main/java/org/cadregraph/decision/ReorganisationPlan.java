package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadregraph.organisation.LineageKind;
import org.jspecify.annotations.Nullable;

/**
 * What a reorganisation is to do; whatever it names in the record is named by its key.
 *
 * @param decision key of the decision
 * @param decider key of the organisation that decides
 * @param on the day on which it takes effect
 * @param organisations that go over into others, or are dissolved
 * @param posts that end with that day, carried on as others or not
 * @param exceptions for those who do not go where their post goes
 */
public record ReorganisationPlan(
        String decision,
        String decider,
        LocalDate on,
        List<Transition> organisations,
        List<Carried> posts,
        List<Detour> exceptions) {

    /**
     * An organisation becomes others.
     *
     * @param into what it becomes; itself among these where a part of it is split off and the rest goes on
     */
    public record Transition(String organisation, Set<String> into, LineageKind kind) {

        boolean goesOn() {
            return into.contains(organisation);
        }
    }

    /**
     * A post ends.
     *
     * @param as the post that carries it on; absent when none does
     */
    public record Carried(String position, @Nullable String as) {}

    /**
     * Somebody goes elsewhere than their post.
     *
     * @param to the post to which they go; absent when they go to none
     */
    public record Detour(
            String cadre, String position, @Nullable String to) {}

    /** The organisations that are no more from that day on. */
    Set<String> dissolved() {
        Set<String> dissolved = new HashSet<>();
        organisations.stream()
                .filter(transition -> !transition.goesOn())
                .forEach(transition -> dissolved.add(transition.organisation()));
        return dissolved;
    }

    /** Where in the input something stands. */
    static List<String> path(String list, int place, String... field) {
        List<String> path = new ArrayList<>(List.of(list, String.valueOf(place)));
        path.addAll(List.of(field));
        return path;
    }
}
