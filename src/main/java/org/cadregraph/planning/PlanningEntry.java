package org.cadregraph.planning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.cadregraph.api.Name;
import org.cadregraph.api.Personal;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Version;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A planning entry (lượt quy hoạch): one person who is prepared for one post.
 *
 * @param id its global id
 * @param key the key by which its source knows it
 * @param cadre who
 * @param positionId id of the post for which
 * @param termId id of the term for which
 * @param readiness how soon they could take it
 * @param rank their place among those planned for the post, 1 the first
 * @param source from which group of people
 * @param emergency whether they would take the post at once if it fell vacant unexpectedly
 * @param period when it stands
 * @param reviewedOn when it was reviewed last
 * @param removal why they were taken out
 * @param note whatever else the source says
 * @param recordedFrom since when the record says so
 * @param recordedTo until when it did
 * @param said what the source says of it, as a digest
 */
public record PlanningEntry(
        String id,
        String key,
        Cadre cadre,
        String positionId,
        @Nullable String termId,
        @Nullable Readiness readiness,
        @Nullable Integer rank,
        @Nullable PlanningSource source,
        boolean emergency,
        Period period,
        @Nullable PartialDate reviewedOn,
        @Nullable PlanningRemoval removal,
        @Nullable String note,
        OffsetDateTime recordedFrom,
        @Nullable OffsetDateTime recordedTo,
        String said)
        implements Personal {

    /** Earliest reading of the first day, then of the end (absent last), then the key. */
    static final Comparator<PlanningEntry> ORDER =
            Comparator.comparing(PlanningEntry::period, Period.ORDER).thenComparing(PlanningEntry::key);

    /**
     * What a statement returns of an {@code entry} of a {@code cadre} for a {@code position}, as a map projection. Whoever
     * asks for many asks by post mostly, so that the post itself is looked up when somebody wants it.
     */
    static final String PROJECTION =
            "entry {.*, sortKey: position.sortKey, position: position.id, cadre: cadre " + Cadre.FIELDS + "}";

    static PlanningEntry of(Row row) {
        PlanningRemoval removal = removal(row);
        return new PlanningEntry(
                row.text("id"),
                row.text("key"),
                Cadre.of(row.row("cadre")),
                row.text("position"),
                row.optionalText("term"),
                readiness(row),
                row.optionalInteger("rank"),
                source(row),
                row.flag("emergency"),
                PlanningLine.standing(Name.date(row, "from"), Name.date(row, "to"), removal),
                Name.date(row, "reviewedOn"),
                removal,
                row.optionalText("note"),
                row.moment("recordedFrom"),
                row.optionalMoment("recordedTo"),
                Version.said(row));
    }

    static @Nullable Readiness readiness(Row row) {
        String name = row.optionalText("readiness");
        return name == null ? null : Readiness.valueOf(name);
    }

    static @Nullable PlanningSource source(Row row) {
        String name = row.optionalText("source");
        return name == null ? null : PlanningSource.valueOf(name);
    }

    static @Nullable PlanningRemoval removal(Row row) {
        String name = row.optionalText("removal");
        return name == null ? null : PlanningRemoval.valueOf(name);
    }

    @Override
    public Cadre person() {
        return cadre;
    }

    public String version() {
        return Version.of(said, recordedFrom);
    }

    public @Nullable PartialDate from() {
        return period.from();
    }

    public @Nullable PartialDate to() {
        return period.to();
    }

    public boolean reversed() {
        return period.reversed();
    }

    /** How it stands on a day. It is told from the dates, and kept nowhere. */
    PlanningStatus on(LocalDate day) {
        if (period.on(day).isPresent()) {
            return PlanningStatus.STANDING;
        }
        return !period.reversed() && day.isBefore(period.earliestFrom())
                ? PlanningStatus.TO_COME
                : PlanningStatus.REMOVED;
    }
}
