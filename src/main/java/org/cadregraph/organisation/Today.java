package org.cadregraph.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.time.Period;

/** What an organisation is today: of all that it became, those that became no other since. */
final class Today {

    private final Map<String, Organisation> reached = new LinkedHashMap<>();
    private final Map<String, LocalDate> entered = new HashMap<>();

    /** The steps that end each: a split may leave the rest of an organisation as it was; any other step is its end. */
    private final Map<String, List<OrganisationStep>> endings = new HashMap<>();

    private Today(Organisation start, List<OrganisationStep> steps) {
        reached.put(start.id(), start);
        for (OrganisationStep step : steps) {
            reached.putIfAbsent(step.toId(), step.to());
            if (step.on() != null) {
                entered.merge(step.toId(), step.on().earliest(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        steps.stream().collect(Collectors.groupingBy(OrganisationStep::fromId)).forEach((id, ofOne) -> {
            List<OrganisationStep> whole = ofOne.stream()
                    .filter(step -> step.type() != LineageKind.SPLIT)
                    .toList();
            boolean remains = ofOne.getFirst().from().dissolved() == null;
            endings.put(id, whole.isEmpty() && !remains ? ofOne : whole);
        });
    }

    /**
     * Finds them.
     *
     * @param steps its lineage
     */
    static List<Organisation> of(Organisation start, List<OrganisationStep> steps) {
        return new Today(start, steps).find();
    }

    private List<Organisation> find() {
        Set<String> today = new LinkedHashSet<>(reached.keySet());
        today.removeIf(this::ended);
        today.addAll(circling(today));
        return reached.values().stream()
                .filter(organisation -> today.contains(organisation.id()))
                .sorted(Comparator.comparing(Organisation::folded).thenComparing(Organisation::id))
                .toList();
    }

    /** Whether it became another after it last came into being; who is renamed back has not ended. */
    private boolean ended(String id) {
        LocalDate since = entered.getOrDefault(id, Period.BEGINNING);
        return endings(id).stream()
                .anyMatch(step -> step.on() == null || !step.on().latest().isBefore(since));
    }

    private List<OrganisationStep> endings(String id) {
        return endings.getOrDefault(id, List.of());
    }

    /** Those that became each other in a circle whose dates do not tell which was last: each may be what it is. */
    private Set<String> circling(Set<String> today) {
        Set<String> circling = new LinkedHashSet<>(reached.keySet());
        circling.removeAll(leadingTo(today));
        Set<String> into;
        do {
            into = circling.stream()
                    .flatMap(id -> endings(id).stream())
                    .map(OrganisationStep::toId)
                    .collect(Collectors.toSet());
        } while (circling.retainAll(into));
        return circling;
    }

    /** All that these came from, themselves included. */
    private Set<String> leadingTo(Set<String> ids) {
        Map<String, List<String>> cameFrom = new HashMap<>();
        endings.values().stream()
                .flatMap(List::stream)
                .forEach(step -> cameFrom.computeIfAbsent(step.toId(), id -> new ArrayList<>())
                        .add(step.fromId()));
        Set<String> leading = new HashSet<>(ids);
        List<String> ahead = new ArrayList<>(ids);
        while (!ahead.isEmpty()) {
            cameFrom.getOrDefault(ahead.removeLast(), List.of()).stream()
                    .filter(leading::add)
                    .forEach(ahead::add);
        }
        return leading;
    }
}
