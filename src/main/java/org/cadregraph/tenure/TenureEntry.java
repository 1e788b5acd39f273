package org.cadregraph.tenure;

import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A tenure as its source gives it: a cadre's time in a position.
 *
 * @param key the key by which its source knows it
 * @param cadreKey who
 * @param positionKey where
 * @param organisationKey the organisation as the source names it for this tenure; absent when it names none
 * @param kind how it began
 * @param period when
 * @param acting whether the cadre only acts in the post (quyền, phụ trách)
 * @param label the post as the source words it for this tenure
 * @param note whatever else the source says
 * @param termKey the term that it belongs to
 * @param begunByKey the decision that began it
 * @param endedByKey the decision that ended it
 * @param expectedUntil until when it is meant to last, for a rotation or a secondment
 * @param originKey the position that a rotated cadre comes from
 * @param purpose what a rotation is for
 * @param absences times away within it
 */
public record TenureEntry(
        String key,
        String cadreKey,
        String positionKey,
        @Nullable String organisationKey,
        TenureKind kind,
        Period period,
        boolean acting,
        @Nullable String label,
        @Nullable String note,
        @Nullable String termKey,
        @Nullable String begunByKey,
        @Nullable String endedByKey,
        @Nullable PartialDate expectedUntil,
        @Nullable String originKey,
        @Nullable String purpose,
        List<AbsenceEntry> absences) {

    /** A tenure of which its source says no more than who, where and when. */
    public static TenureEntry of(String key, String cadreKey, String positionKey, TenureKind kind, Period period) {
        return new TenureEntry(
                key,
                cadreKey,
                positionKey,
                null,
                kind,
                period,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** The same, over on this day by a decision; whoever was away then, or was to be later, is so no longer. */
    public TenureEntry ended(PartialDate on, String decisionKey) {
        List<AbsenceEntry> within = absences.stream()
                .filter(absence -> absence.period().earliestFrom().isBefore(on.earliest()))
                .map(absence -> absence.period().latestTo().isAfter(on.earliest())
                        ? new AbsenceEntry(
                                absence.suspension(),
                                absence.reason(),
                                Period.of(absence.period().from(), on))
                        : absence)
                .toList();
        return with(Period.of(period.from(), on), decisionKey, expectedUntil, within);
    }

    /** The same, not over. */
    public TenureEntry unended() {
        return during(new Period(period.from(), null, false), termKey, null);
    }

    /** The same, at another time. */
    public TenureEntry during(Period when, @Nullable String term, @Nullable String endedBy) {
        return new TenureEntry(
                key,
                cadreKey,
                positionKey,
                organisationKey,
                kind,
                when,
                acting,
                label,
                note,
                term,
                begunByKey,
                endedBy,
                expectedUntil,
                originKey,
                purpose,
                absences);
    }

    /** The same, expected to last until another day. */
    public TenureEntry extended(PartialDate until) {
        return with(period, endedByKey, until, absences);
    }

    /** The same, with one more time away. */
    public TenureEntry away(AbsenceEntry absence) {
        return with(
                period,
                endedByKey,
                expectedUntil,
                Stream.concat(absences.stream(), Stream.of(absence)).toList());
    }

    private TenureEntry with(
            Period when, @Nullable String endedBy, @Nullable PartialDate expected, List<AbsenceEntry> away) {
        return new TenureEntry(
                key,
                cadreKey,
                positionKey,
                organisationKey,
                kind,
                when,
                acting,
                label,
                note,
                termKey,
                begunByKey,
                endedBy,
                expected,
                originKey,
                purpose,
                away);
    }

    /**
     * A time away from the post: somebody may act meanwhile, the post is not vacant.
     *
     * @param suspension whether it is a suspension (đình chỉ) and not a leave (nghỉ, đi học)
     * @param reason as the source words it
     */
    public record AbsenceEntry(boolean suspension, @Nullable String reason, Period period) {}
}
