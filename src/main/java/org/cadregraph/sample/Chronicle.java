package org.cadregraph.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;

/**
 * What the record told of the city on the eve of the reorganisation, and what it tells since. Between the two the
 * reorganisation is carried out on it as any other is.
 */
record Chronicle(SampleCity city) {

    private static final PartialDate ON = PartialDate.of(Milestones.REORGANISATION);

    List<OrganisationEntry> organisationsBefore() {
        return city.organisations().stream()
                .map(unit -> ON.equals(unit.dissolved()) ? unit.dissolved(null) : unit)
                .toList();
    }

    Stream<PositionEntry> positionsBefore() {
        return city.positions().stream().map(post -> ON.equals(post.abolished()) ? post.abolished(null) : post);
    }

    /** Nobody is dead yet who dies later. */
    Stream<CadreEntry> cadresBefore() {
        return city.cadres().stream().map(cadre -> {
            PartialDate death = cadre.deathDate();
            return death != null && death.latest().isAfter(Milestones.REORGANISATION) ? cadre.died(null) : cadre;
        });
    }

    Stream<TenureEntry> tenuresBefore() {
        return city.tenures().stream()
                .filter(tenure -> !since(tenure))
                .map(tenure -> EndOfTheCity.DECISION.equals(tenure.endedByKey()) ? tenure.unended() : tenure);
    }

    /** Without those that the reorganisation began. */
    Stream<TenureEntry> tenuresSince() {
        return city.tenures().stream().filter(tenure -> since(tenure) && !begun(tenure));
    }

    private static boolean since(TenureEntry tenure) {
        return !tenure.period().earliestFrom().isBefore(Milestones.REORGANISATION);
    }

    private static boolean begun(TenureEntry tenure) {
        return EndOfTheCity.DECISION.equals(tenure.begunByKey());
    }

    /** What is known today of the tenures that the reorganisation began: their ends, and their terms. */
    List<TenureEntry> continued(List<TenureEntry> begun) {
        Map<List<String>, TenureEntry> drawn = new HashMap<>();
        city.tenures().stream().filter(Chronicle::begun).forEach(tenure -> drawn.put(place(tenure), tenure));
        if (begun.size() != drawn.size()) {
            throw new IllegalStateException("the reorganisation began " + begun.size() + " tenures of " + drawn.size());
        }
        return begun.stream()
                .map(tenure -> {
                    TenureEntry today = drawn.get(place(tenure));
                    if (today == null) {
                        throw new IllegalStateException(
                                "the reorganisation began a tenure that was not drawn: " + tenure);
                    }
                    Period period = new Period(
                            tenure.period().from(),
                            today.period().to(),
                            today.period().endUnknown());
                    return tenure.during(period, today.termKey(), today.endedByKey());
                })
                .toList();
    }

    private static List<String> place(TenureEntry tenure) {
        return List.of(tenure.cadreKey(), tenure.positionKey());
    }
}
