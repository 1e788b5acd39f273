package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 *
 * @param termYears how long a term is by the rules; absent when none says
 */
record ServiceTime(
        Facts facts,
        CadreRetirement retirement,
        Criterion.ServiceLeft asked,
        @Nullable Term term,
        @Nullable Integer termYears)
        implements Judgement {

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

    /** On the earliest and on the latest reading of the term's days; none when it is not known how long a term is. */
    private List<Needed> readings(LocalDate day) {
        PartialDate begins = term == null ? null : term.from();
        LocalDate earliest = begins == null || day.isAfter(begins.earliest()) ? day : begins.earliest();
        LocalDate latest = begins == null || day.isAfter(begins.latest()) ? day : begins.latest();
        if (asked.months() != null) {
            return Stream.of(earliest, latest)
                    .map(from -> new Needed(from, from.plusMonths(asked.months())))
                    .toList();
        }
        int terms = Objects.requireNonNull(asked.terms());
        PartialDate ends = term == null || begins == null || !day.isBefore(begins.latest()) ? null : term.to();
        if (termYears == null && (ends == null || terms > 1)) {
            return List.of();
        }
        long years = termYears == null ? 0 : termYears;
        return ends == null
                ? Stream.of(earliest, latest)
                        .map(from -> new Needed(from, from.plusYears(years * terms)))
                        .toList()
                : List.of(
                        new Needed(earliest, ends.earliest().plusYears(years * (terms - 1))),
                        new Needed(latest, ends.latest().plusYears(years * (terms - 1))));
    }

    @Override
    public Stream<LocalDate> days() {
        return term == null ? Stream.empty() : Judgement.ends(Period.of(term.from(), term.to()));
    }
}
