package org.cadregraph.tenure;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.function.Function;
import org.cadregraph.api.Name;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.graph.Row;
import org.cadregraph.organisation.Position;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A tenure: a cadre's time in a position.
 *
 * @param id its global id
 * @param key the key by which its source knows it
 * @param kind how it began
 * @param cadre who
 * @param position where
 * @param period when
 * @param acting whether the cadre only acts in the post
 * @param label the post as the source words it for this tenure
 * @param note whatever else the source says
 * @param expectedUntil until when a rotation or a secondment is meant to last
 * @param purpose what a rotation is for
 * @param references ids of what else it names
 * @param recordedFrom since when the record says so
 * @param recordedTo until when it did
 * @param belief the version of the record that it was read from
 */
public record Tenure(
        String id,
        String key,
        TenureKind kind,
        Cadre cadre,
        Position position,
        Period period,
        boolean acting,
        @Nullable String label,
        @Nullable String note,
        @Nullable PartialDate expectedUntil,
        @Nullable String purpose,
        References references,
        OffsetDateTime recordedFrom,
        @Nullable OffsetDateTime recordedTo,
        Belief belief) {

    /** Earliest reading of the start, then of the end (absent last), then the key. */
    public static final Comparator<Tenure> ORDER =
            Comparator.comparing(Tenure::period, Period.ORDER).thenComparing(Tenure::key);

    /**
     * Ids of the records that a tenure names.
     *
     * @param organisation the one at the time, as the source named it
     * @param term the term that it belongs to
     * @param begunBy the decision that began it
     * @param endedBy the decision that ended it
     * @param origin the position that a rotated cadre comes from
     */
    public record References(
            @Nullable String organisation,
            @Nullable String term,
            @Nullable String begunBy,
            @Nullable String endedBy,
            @Nullable String origin) {}

    /** What a statement returns of a {@code tenure} of a {@code cadre} in a {@code position}, as a map projection. */
    public static final String PROJECTION = "tenure {.id, .key, .kind, .from, .to, .endUnknown, .acting, .label, .note,"
            + " .expectedUntil, .purpose, .organisation, .term, .begunBy, .endedBy, .origin, .recordedFrom,"
            + " .recordedTo, cadre: cadre " + Cadre.FIELDS + ", position: " + Position.PROJECTION + "}";

    /** Reads tenures from the rows of a statement that was put to this version of the record. */
    public static Function<Row, Tenure> reader(Belief belief) {
        return row -> of(row, belief);
    }

    private static Tenure of(Row row, Belief belief) {
        return new Tenure(
                row.text("id"),
                row.text("key"),
                TenureKind.valueOf(row.text("kind")),
                Cadre.of(row.row("cadre")),
                Position.of(row.row("position")),
                new Period(Name.date(row, "from"), Name.date(row, "to"), row.flag("endUnknown")),
                row.flag("acting"),
                row.optionalText("label"),
                row.optionalText("note"),
                Name.date(row, "expectedUntil"),
                row.optionalText("purpose"),
                new References(
                        row.optionalText("organisation"),
                        row.optionalText("term"),
                        row.optionalText("begunBy"),
                        row.optionalText("endedBy"),
                        row.optionalText("origin")),
                row.moment("recordedFrom"),
                row.optionalMoment("recordedTo"),
                belief);
    }

    public @Nullable PartialDate from() {
        return period.from();
    }

    public @Nullable PartialDate to() {
        return period.to();
    }

    public boolean endUnknown() {
        return period.endUnknown();
    }

    public boolean reversed() {
        return period.reversed();
    }
}
