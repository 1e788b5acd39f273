package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.RetirementAge;
import org.cadregraph.tenure.Term;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Enough time until retirement: months, or full terms. It counts from the start of the term in question while that is to
 * come, whose own end is then the end of the first term; and else from the day.
 */
record ServiceTime(Facts facts, CadreRetirement retirement, Criterion.ServiceLeft asked, OfTerm ofTerm)
        implements Judgement {

    /**
     * For which term.
     *
     * @param term absent when none is said, or it may not be seen
     * @param unseen whether it may not
     * @param years how long a term is by the rules; absent when none says
     */
    record OfTerm(
            @Nullable Term term, boolean unseen, @Nullable Integer years) {}

    /** From where one counts, and until when service must last. */
    private record Needed(LocalDate from, LocalDate until) {}

    @Override
    public Finding on(LocalDate day) {
        if (retirement.readings().isEmpty()) {
            return Finding.unknown(
                    Missing.of(
                            switch (Objects.requireNonNull(retirement.unknown())) {
                                case BIRTH_UNKNOWN -> FactKind.BIRTH_DATE;
                                case GENDER_UNKNOWN -> FactKind.GENDER;
                                case NO_RULE, DIED_BEFORE -> FactKind.RETIREMENT;
                            }),
                    List.of());
        }
        if (ofTerm.unseen()) {
            return Finding.unknown(Missing.closed(FactKind.TERM), used());
        }
        List<Needed> needed = readings(day);
        if (needed.isEmpty()) {
            return Finding.unknown(Missing.of(FactKind.TERM), used());
        }
        LocalDate first = retirement.readings().getFirst().from();
        LocalDate last = retirement.readings().getLast().from();
        Outcome outcome = Outcome.of(
                needed.stream().noneMatch(each -> each.until().isAfter(first)),
                needed.stream().anyMatch(each -> !each.until().isAfter(last)));
        long months = Math.max(0, ChronoUnit.MONTHS.between(needed.getLast().from(), first));
        return Finding.of(
                outcome,
                Map.of("has", Said.months(months), "on", Said.day(first)),
                used(),
                Missing.of(retirement.readings().size() > 1 ? FactKind.BIRTH_DATE : FactKind.TERM));
    }

    private List<UsedFact> used() {
        RetirementAge age = retirement.readings().getFirst();
        return List.of(facts.own(FactKind.RETIREMENT, Said.day(age.lastDay())));
    }

    /** One for each way in which the days of the term may be read; none when it is not known how long a term is. */
    private List<Needed> readings(LocalDate day) {
        Term term = ofTerm.term();
        if (term == null) {
            return needed(day, null).stream().toList();
        }
        PartialDate begins = term.from();
        if (begins == null) {
            return List.of();
        }
        List<Optional<Needed>> readings = new ArrayList<>();
        if (!day.isBefore(begins.earliest())) {
            readings.add(needed(day, null));
        }
        PartialDate ends = term.to();
        Stream.of(begins.earliest(), begins.latest()).filter(day::isBefore).forEach(from -> {
            readings.add(needed(from, ends == null ? null : ends.earliest()));
            readings.add(needed(from, ends == null ? null : ends.latest()));
        });
        return readings.stream().allMatch(Optional::isPresent)
                ? readings.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    /** @param firstEnds when the first term ends; absent where its length alone is known */
    private Optional<Needed> needed(LocalDate from, @Nullable LocalDate firstEnds) {
        if (asked.months() != null) {
            return Optional.of(new Needed(from, from.plusMonths(asked.months())));
        }
        int terms = Objects.requireNonNull(asked.terms());
        int byLength = firstEnds == null ? terms : terms - 1;
        Integer years = ofTerm.years();
        if (byLength > 0 && years == null) {
            return Optional.empty();
        }
        LocalDate start = firstEnds == null ? from : firstEnds;
        return Optional.of(new Needed(from, start.plusYears(years == null ? 0 : (long) years * byLength)));
    }

    @Override
    public Stream<LocalDate> days() {
        Term term = ofTerm.term();
        return term == null ? Stream.empty() : Judgement.ends(Period.of(term.from(), term.to()));
    }
}
