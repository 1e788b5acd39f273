package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.decision.ReorganisationPlan;
import org.cadregraph.organisation.LineageKind;
import org.cadregraph.organisation.LinkEntry;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Writes the one decision by which the city tier ended, so that it can be carried out on the record as any other is. */
final class EndOfTheCity {

    /** Key of the decision. */
    static final String DECISION = "qd-sap-xep-2025";

    private static final LocalDate ON = Milestones.REORGANISATION;
    private static final LocalDate SIGNED = LocalDate.of(2025, 6, 16);

    private final Blueprint plan;
    private final Map<String, String> carriedOn = new HashMap<>();
    private final List<ReorganisationPlan.Detour> detours = new ArrayList<>();

    private EndOfTheCity(Blueprint plan) {
        this.plan = plan;
        plan.positionLinks.forEach(link -> carriedOn.put(link.predecessorKey(), link.successorKey()));
    }

    static DecisionEntry decision() {
        return new DecisionEntry(
                DECISION,
                "214/QĐ-UBND",
                PartialDate.of(SIGNED),
                "Sắp xếp tổ chức bộ máy, kết thúc hoạt động của thành phố Lạng Sơn",
                Surroundings.PROVINCE,
                PartialDate.of(ON),
                "Chủ tịch",
                "Phương án sắp xếp đơn vị hành chính của tỉnh",
                null,
                null);
    }

    /** Refers to the decision from the stints that end and begin by it, and writes what it says. */
    static ReorganisationPlan write(Blueprint plan, List<Stint> stints) {
        EndOfTheCity it = new EndOfTheCity(plan);
        stints.stream()
                .filter(EndOfTheCity::ends)
                .collect(Collectors.groupingBy(stint -> stint.person.number))
                .values()
                .forEach(it::move);
        return new ReorganisationPlan(
                DECISION, Surroundings.PROVINCE, ON, it.transitions(), it.posts(), List.copyOf(it.detours));
    }

    private static boolean ends(Stint stint) {
        return stint.post.closes().equals(ON) && ON.equals(stint.to) && !stint.endUnknown;
    }

    /** Where somebody goes by it: with each post of theirs that is carried on for them, and else by their work. */
    private void move(List<Stint> ending) {
        for (Stint stint : ending) {
            stint.endedByKey = DECISION;
            String heir = carriedOn.get(stint.post.key());
            Stint next = heir == null ? null : begun(stint.person, heir);
            if (next == null && stint.post.use() == Post.Use.WORK && !stint.acting) {
                next = work(stint.person);
            }
            if (next != null) {
                next.begunByKey = DECISION;
            }
            String to = next == null ? null : next.post.key();
            if (to == null ? heir != null : !to.equals(heir)) {
                detours.add(new ReorganisationPlan.Detour(PersonnelFiles.key(stint.person), stint.post.key(), to));
            }
        }
    }

    private static @Nullable Stint begun(Person person, String post) {
        return begun(person)
                .filter(stint -> stint.post.key().equals(post))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Stint work(Person person) {
        return begun(person)
                .filter(stint -> stint.post.use() == Post.Use.WORK && !stint.acting)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Stint> begun(Person person) {
        return person.stints.stream().filter(stint -> stint.from.equals(ON) && stint.lasted());
    }

    private List<ReorganisationPlan.Transition> transitions() {
        Map<String, List<LinkEntry>> links =
                plan.links.stream().collect(Collectors.groupingBy(LinkEntry::predecessorKey));
        return plan.organisations.stream()
                .filter(unit -> PartialDate.of(ON).equals(unit.dissolved()))
                .map(unit -> transition(unit.key(), links.getOrDefault(unit.key(), List.of())))
                .toList();
    }

    private static ReorganisationPlan.Transition transition(String key, List<LinkEntry> links) {
        Set<String> into =
                links.stream().map(LinkEntry::successorKey).collect(Collectors.toCollection(LinkedHashSet::new));
        LineageKind kind = links.isEmpty()
                ? LineageKind.OTHER
                : LineageKind.of(String.valueOf(links.getFirst().kind()));
        return new ReorganisationPlan.Transition(key, into, kind);
    }

    private List<ReorganisationPlan.Carried> posts() {
        return plan.posts.stream()
                .filter(post -> post.closes().equals(ON))
                .map(post -> new ReorganisationPlan.Carried(post.key(), carriedOn.get(post.key())))
                .toList();
    }
}
