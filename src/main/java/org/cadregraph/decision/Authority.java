package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.organisation.Managements;
import org.cadregraph.time.Certainty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether an organisation may decide: it manages every post that changes, for sure, on the day of the change. Whoever retires
 * leaves all posts by the decision of one that manages any of them; a death takes no authority.
 */
@Component
class Authority {

    private final Managements managements;

    Authority(Managements managements) {
        this.managements = managements;
    }

    /** @param organisation id of the one that decides */
    void check(
            Graph.Writer writer,
            String organisation,
            LocalDate day,
            List<Order> orders,
            List<Effect> effects,
            InputProblems problems) {
        Map<Integer, Set<String>> posts = new LinkedHashMap<>();
        for (Effect effect : effects) {
            String post = post(effect);
            if (post != null && orders.get(effect.place()).kind() != ActionKind.DEATH) {
                posts.computeIfAbsent(effect.place(), place -> new LinkedHashSet<>())
                        .add(RecordKind.POSITION.id(post));
            }
        }
        Map<String, List<Managements.Manager>> managers = managements.of(
                writer, posts.values().stream().flatMap(Set::stream).distinct().toList(), day);
        List<Fault> faults = new ArrayList<>();
        posts.forEach((place, ofAction) -> {
            Order order = orders.get(place);
            long managed = ofAction.stream()
                    .filter(post -> manages(managers.getOrDefault(post, List.of()), organisation))
                    .count();
            if (managed < (order.kind() == ActionKind.RETIRE ? 1 : ofAction.size())) {
                faults.add(fault(order, ofAction, managers, organisation));
            }
        });
        faults.forEach(fault -> fault.into(problems));
    }

    private static Fault fault(
            Order order, Set<String> posts, Map<String, List<Managements.Manager>> managers, String organisation) {
        String first = posts.stream()
                .filter(post -> !manages(managers.getOrDefault(post, List.of()), organisation))
                .findFirst()
                .orElseThrow();
        boolean nobody = managers.getOrDefault(first, List.of()).isEmpty();
        Part part = order.kind() == ActionKind.RETIRE
                ? Part.CADRE
                : order.fromPosition() != null
                                && RecordKind.POSITION.id(order.fromPosition()).equals(first)
                        ? Part.FROM_POSITION
                        : Part.POSITION;
        return new Fault(
                Problem.Code.NOT_MANAGED,
                nobody
                        ? "Nobody is on record as managing this post on that day: record who does first"
                        : "The organisation that decides does not manage this post on that day, or not for sure",
                order.place(),
                part);
    }

    private static boolean manages(List<Managements.Manager> managers, String organisation) {
        return managers.stream()
                .anyMatch(manager ->
                        manager.organisation().equals(organisation) && manager.certainty() == Certainty.CERTAIN);
    }

    private static @Nullable String post(Effect effect) {
        return switch (effect) {
            case Effect.Begins begins -> begins.tenure().positionKey();
            case Effect.Changes changes -> changes.before().positionKey();
            case Effect.Abolishes abolishes -> abolishes.position();
            case Effect.Nominates nominates -> nominates.position();
            case Effect.Dies dies -> null;
            // Of reorganisations, which are looked at as wholes.
            case Effect.CarriesOn carriesOn -> null;
            case Effect.Dissolves dissolves -> null;
            case Effect.Becomes becomes -> null;
        };
    }
}
