package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.Outcome;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;

/**
 * A plan with an entry, beside the same without it or as it was before.
 *
 * @param ofPost all that are planned for the post, at whatever time, as the record says it
 * @param ofCadre all that the cadre is planned for
 * @param entry as it is to be
 */
record PlanChange(List<PlanLine> ofPost, List<PlanLine> ofCadre, PlanLine entry) {

    /** A cap that is exceeded on a day. */
    record Exceeded(LimitAnswer cap, LocalDate day) {}

    /** The caps that would be exceeded for sure, and by more than without the change; each once, on the first such day. */
    List<Exceeded> exceeded(PlanLimits limits, LocalDate today) {
        return days(today)
                .flatMap(day -> onDay(limits, day).map(cap -> new Exceeded(cap, day)))
                .collect(Collectors.toMap(
                        found -> Same.of(found.cap()), found -> found, (first, later) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /**
     * The first day on which the entry stands for sure, today, and each later one on which another comes to stand or no longer
     * does: where it is one of the same cadre that ends, he counts because of the entry alone from then on.
     */
    private Stream<LocalDate> days(LocalDate today) {
        Period.Span stands = told(entry.entry()).certain();
        Stream<LocalDate> others = Stream.concat(ofPost.stream(), ofCadre.stream())
                .map(line -> told(line.entry()).certain())
                .flatMap(each -> Stream.of(each.from(), each.to()));
        return Stream.of(Stream.of(stands.from(), today), others)
                .flatMap(each -> each)
                .filter(stands::contains)
                .distinct()
                .sorted();
    }

    private Stream<LimitAnswer> onDay(PlanLimits limits, LocalDate day) {
        List<LimitAnswer> before = limits.caps(plan(ofPost, ofCadre, day), day);
        return limits.caps(plan(with(ofPost), with(ofCadre), day), day).stream()
                .filter(cap -> cap.outcome() == Outcome.FAIL)
                .filter(cap -> before.stream().noneMatch(was -> isAsBad(was, cap)));
    }

    /** Whether a cap was exceeded before as much as after. */
    private static boolean isAsBad(LimitAnswer was, LimitAnswer is) {
        return was.outcome() == Outcome.FAIL && Same.of(was).equals(Same.of(is)) && many(was) >= many(is);
    }

    /** How many count for sure. */
    private static int many(LimitAnswer cap) {
        return cap.position() == null
                ? cap.group().titles().least()
                : cap.group().people().least();
    }

    private List<PlanLine> with(List<PlanLine> lines) {
        return Stream.concat(
                        lines.stream()
                                .filter(line ->
                                        !line.entry().id().equals(entry.entry().id())),
                        Stream.of(entry))
                .toList();
    }

    private static Plan plan(List<PlanLine> ofPost, List<PlanLine> ofCadre, LocalDate day) {
        return new Plan(on(ofPost, day), on(ofCadre, day), Map.of(), List::of);
    }

    private static List<PlanLine> on(List<PlanLine> lines, LocalDate day) {
        return lines.stream()
                .map(line -> new PlanLine(
                        line.entry(),
                        line.post(),
                        line.facts(),
                        line.term(),
                        Outcome.of(told(line.entry()).on(day))))
                .filter(line -> line.stands() != Outcome.FAIL)
                .toList();
    }

    /** What does not say since when it stands counts since it was recorded: else it would count for sure on no day. */
    private static Period told(PlanningEntry entry) {
        Period period = entry.period();
        return period.from() == null
                ? new Period(PartialDate.of(entry.recordedFrom().toLocalDate()), period.to(), period.endUnknown())
                : period;
    }

    /** A cap, and whose it is. */
    private record Same(String ruleSet, String rule, String whose) {

        static Same of(LimitAnswer cap) {
            String whose = Optional.ofNullable(cap.position())
                    .map(position -> position.id() + ' ' + cap.termId())
                    .orElseGet(() -> Objects.requireNonNull(cap.cadre()).id());
            return new Same(cap.ruleSet().id(), cap.rule().id(), whose);
        }
    }
}
