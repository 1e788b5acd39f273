package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.cadregraph.api.Problem;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;

/** Whoever holds a post that ends is somewhere afterwards or said to be nowhere, whatever is reorganised; looked at day by day. */
class RandomReorganisationTest {

    private static final LocalDate DAY = Reorganised.DAY;
    private static final int DAYS = 200;

    @Property(tries = 20000)
    void nobodyIsLostAndNoSeatIsFilledTwice(@ForAll long seed) {
        Reorganised record = new Reorganised(seed);
        ReorganisationPlan plan = record.plan();
        Reorganisation.Result result = Reorganisation.of(plan, record.structure());
        boolean done = result.hindrances().isEmpty();
        Statistics.label("done").collect(done);
        Statistics.label("done").coverage(coverage -> {
            coverage.check(true).percentage(part -> part > 15);
            coverage.check(false).percentage(part -> part > 5);
        });
        Map<String, TenureEntry> after = record.after(result.effects());
        if (!done) {
            if (result.hindrances().stream().allMatch(each -> each.code() == Problem.Code.SEAT_TAKEN)) {
                assertThat(overfull(record, after, Set.of(Certainty.CERTAIN))).isNotEmpty();
            }
            return;
        }
        Map<String, Fate> fates = result.fates().stream()
                .collect(Collectors.toMap(fate -> fate.tenure().key(), fate -> fate));
        record.tenures.forEach((key, before) -> {
            TenureEntry now = Objects.requireNonNull(after.get(key));
            assertThat(now.period().from()).isEqualTo(before.period().from());
            assertThat(now.period().reversed()).isEqualTo(before.period().reversed());
            if (Reorganised.ends(before.positionKey())) {
                assertFate(before, now, Optional.ofNullable(fates.get(key)), after);
            } else if (!fates.containsKey(key)) {
                assertThat(now).isEqualTo(before);
            }
        });
        assertThat(overfull(record, after, Set.of(Certainty.CERTAIN, Certainty.POSSIBLE)))
                .isEmpty();
        after.values().stream()
                .filter(entry -> !record.tenures.containsKey(entry.key()))
                .forEach(entry -> assertBegan(entry, result.fates()));
    }

    private static void assertFate(
            TenureEntry before, TenureEntry now, Optional<Fate> fate, Map<String, TenureEntry> after) {
        boolean may = days().anyMatch(day -> before.period().on(day).isPresent());
        boolean surely = before.period().on(DAY).equals(Optional.of(Certainty.CERTAIN));
        if (!may) {
            assertThat(fate).isEmpty();
            assertThat(now).isEqualTo(before);
        } else if (!surely) {
            assertThat(fate.map(Fate::fate)).hasValue(TenureFate.LEFT);
            assertThat(now).isEqualTo(before);
        } else {
            assertThat(now.period().to()).isEqualTo(PartialDate.of(DAY));
            assertThat(now.endedByKey()).isEqualTo("q");
            String to = fate.orElseThrow().to();
            assertThat(fate.orElseThrow().fate() == TenureFate.ENDS).isEqualTo(to == null);
            List<TenureEntry> there = after.values().stream()
                    .filter(entry -> entry.cadreKey().equals(before.cadreKey())
                            && entry.positionKey().equals(to)
                            && (before.acting() || !entry.acting()))
                    .toList();
            assertThat(days().filter(day -> before.period().on(day).equals(Optional.of(Certainty.CERTAIN))))
                    .allMatch(day -> to == null
                            || there.stream()
                                    .anyMatch(entry -> entry.period().on(day).equals(Optional.of(Certainty.CERTAIN))));
        }
        // Nobody is in a post that there is not any more, but for those who may have left before.
        assertThat(days().filter(day -> now.period().on(day).equals(Optional.of(Certainty.CERTAIN))))
                .isEmpty();
    }

    private static void assertBegan(TenureEntry entry, List<Fate> fates) {
        List<Fate> of = fates.stream().filter(fate -> entry.equals(fate.next())).toList();
        assertThat(of).hasSize(1);
        TenureEntry before = of.getFirst().tenure();
        assertThat(of.getFirst().fate()).isEqualTo(TenureFate.CONTINUES);
        assertThat(entry.acting()).isEqualTo(before.acting());
        assertThat(entry.begunByKey()).isEqualTo("q");
        assertThat(entry.endedByKey() == null || entry.period().to() != null).isTrue();
        if (fates.stream()
                .filter(fate -> fate.fate() == TenureFate.JOINS)
                .noneMatch(fate -> entry.positionKey().equals(fate.to()))) {
            assertThat(entry.endedByKey()).isEqualTo(before.endedByKey());
        }
        assertThat(entry.kind()).isIn(before.kind(), TenureKind.TRANSFER);
        assertThat(entry.absences()).hasSameSizeAs(before.absences());
        assertThat(entry.termKey()).isIn(null, "of-top", entry.positionKey().startsWith("c") ? "of-c" : "of-top");
        assertThat(entry.termKey() == null || entry.termKey().equals(before.termKey()))
                .isTrue();
    }

    private static Stream<LocalDate> days() {
        return DAY.datesUntil(DAY.plusDays(DAYS));
    }

    /** The posts and days of more holders than seats, where one has come. */
    private static Map<String, Integer> overfull(
            Reorganised record, Map<String, TenureEntry> after, Set<Certainty> sure) {
        Map<String, Integer> overfull = new HashMap<>();
        record.posts.forEach((post, entry) -> {
            boolean came = after.values().stream()
                    .anyMatch(each -> each.positionKey().equals(post)
                            && !each.acting()
                            && !record.tenures.containsKey(each.key()));
            int seats = Objects.requireNonNullElse(entry.seats(), Integer.MAX_VALUE);
            days().filter(day -> came).forEach(day -> {
                Set<String> there = after.values().stream()
                        .filter(each -> each.positionKey().equals(post) && !each.acting())
                        .filter(each ->
                                each.period().on(day).filter(sure::contains).isPresent())
                        .map(TenureEntry::cadreKey)
                        .collect(Collectors.toSet());
                if (there.size() > seats) {
                    overfull.put(post + ' ' + day, there.size());
                }
            });
        });
        return overfull;
    }
}
