package org.cadregraph.finding;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A post and who held it, as far as the search for findings needs it.
 *
 * @param id of the position
 * @param folded its title, folded: the order of the posts
 * @param seats how many may hold it at a time; absent when unknown
 * @param closings when it, or its organisation, ceased to be
 * @param holders its tenures in order of start
 */
record HeldPost(String id, String folded, @Nullable Integer seats, List<PartialDate> closings, List<Holder> holders) {

    /** The order of the holders. */
    static final Comparator<Holder> ORDER =
            Comparator.comparing(Holder::period, Period.ORDER).thenComparing(Holder::tenure);

    /** One tenure: its id, whose it is, and when. */
    record Holder(String tenure, String cadre, Period period) {}

    static HeldPost of(Row row) {
        List<Holder> holders = row.rows("holders").stream()
                .map(held -> new Holder(
                        held.text("id"),
                        held.text("cadre"),
                        new Period(Name.date(held, "from"), Name.date(held, "to"), held.flag("endUnknown"))))
                .sorted(ORDER)
                .toList();
        List<PartialDate> closings = Stream.of("abolished", "dissolved")
                .flatMap(name -> Stream.ofNullable(Name.date(row, name)))
                .toList();
        return new HeldPost(row.text("id"), row.text("folded"), row.optionalInteger("seats"), closings, holders);
    }
}
