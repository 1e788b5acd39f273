package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cadregraph.rule.Outcome;
import org.cadregraph.training.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * The highest level that certificates prove is high enough. Where they prove none, whether there is one is unknown.
 *
 * @param kind of the level
 * @param level of a certificate; absent where it proves none of this kind
 */
record Qualified<L extends Enum<L>>(Facts facts, FactKind kind, L least, Function<Certificate, @Nullable L> level)
        implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        if (!facts.certificates().open()) {
            return Finding.unknown(Missing.closed(kind), List.of());
        }
        List<Certificate> given = facts.certificates().records().stream()
                .filter(each ->
                        level.apply(each) != null && !each.on().earliest().isAfter(day))
                .toList();
        List<Certificate> surely =
                given.stream().filter(each -> !each.on().latest().isAfter(day)).toList();
        List<UsedFact> used = given.stream()
                .map(each -> new UsedFact(kind, said(each).with(Said.date(each.on())), each.id()))
                .toList();
        if (surely.isEmpty()) {
            return Finding.unknown(Missing.of(kind), used);
        }
        L highest = surely.stream().map(this::of).max(Enum::compareTo).orElseThrow();
        return Finding.of(
                Outcome.of(isEnough(highest), given.stream().map(this::of).anyMatch(this::isEnough)),
                Map.of("has", Said.constant(highest), "level", Said.constant(least)),
                used,
                Missing.of(kind));
    }

    private boolean isEnough(L reached) {
        return reached.compareTo(least) >= 0;
    }

    private L of(Certificate certificate) {
        return Objects.requireNonNull(level.apply(certificate));
    }

    private Said said(Certificate certificate) {
        return Said.constant(of(certificate));
    }

    @Override
    public Stream<LocalDate> days() {
        return facts.certificates().records().stream()
                .flatMap(each -> Stream.of(each.on().earliest(), each.on().latest()));
    }
}
