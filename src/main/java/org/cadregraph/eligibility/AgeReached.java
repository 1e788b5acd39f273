package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.rule.Outcome;
import org.cadregraph.time.PartialDate;

/** At most so many full years old. */
record AgeReached(Facts facts, int most) implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        PartialDate born = facts.cadre().birthDate();
        if (born == null) {
            return Finding.unknown(FactKind.BIRTH_DATE);
        }
        int oldest = Math.max(0, Period.between(born.earliest(), day).getYears());
        int youngest = Math.max(0, Period.between(born.latest(), day).getYears());
        Said has = oldest == youngest ? Said.number(oldest) : Said.text(youngest + "–" + oldest);
        return Finding.of(
                Outcome.of(oldest <= most, youngest <= most),
                Map.of("has", has),
                List.of(facts.own(FactKind.BIRTH_DATE, Said.date(born))),
                Missing.of(FactKind.BIRTH_DATE));
    }

    @Override
    public Stream<LocalDate> days() {
        return Stream.empty();
    }
}
