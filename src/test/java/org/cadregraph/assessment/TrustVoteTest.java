package org.cadregraph.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import org.cadregraph.dossier.DossierEntry;
import org.jspecify.annotations.Nullable;

/** Which counts of a trust vote can be true together. */
class TrustVoteTest {

    @Property(tries = 1_000)
    void nobodyVotesWhoWasNotThere(
            @ForAll @WithNull @IntRange(max = 12) @Nullable Integer convened,
            @ForAll @WithNull @IntRange(max = 12) @Nullable Integer present,
            @ForAll @IntRange(max = 5) int high,
            @ForAll @IntRange(max = 5) int trust,
            @ForAll @IntRange(max = 5) int low) {
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("high", high, "trust", trust, "low", low));
        values.put("convened", convened);
        values.put("present", present);
        List<String> faults = new ArrayList<>();
        DossierEntry entry = new DossierEntry("k", Map.of(), Map.of())
                .with(TrustVote.KIND, (field, before) -> values.get(field.name()));
        TrustVote.KIND.check().check(entry, (field, reason) -> faults.add(field));
        List<String> expected = new ArrayList<>();
        if (convened != null && present != null && present > convened) {
            expected.add("present");
        }
        // Who was present, else who might have been.
        int most = present != null ? present : convened != null ? convened : Integer.MAX_VALUE;
        if (high + trust + low > most) {
            expected.add("low");
        }
        assertThat(faults).isEqualTo(expected);
    }
}
