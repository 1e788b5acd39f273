package org.cadregraph.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cadregraph.tenure.TenureEntry.AbsenceEntry;
import org.cadregraph.tenure.TenureKind;
import org.jspecify.annotations.Nullable;

/** A tenure while the city's years go by. */
final class Stint {

    final Person person;
    final Post post;
    TenureKind kind;
    LocalDate from;

    /** The day after its last, once that is known. */
    @Nullable LocalDate to;

    /** Why it ended, where nothing follows it. */
    @Nullable String ended;

    boolean endUnknown;
    boolean acting;

    @Nullable String label;

    @Nullable String note;

    @Nullable String termKey;

    @Nullable String begunByKey;

    @Nullable String endedByKey;

    @Nullable LocalDate expectedUntil;

    @Nullable Post origin;

    @Nullable String purpose;

    final List<AbsenceEntry> absences = new ArrayList<>();

    Stint(Person person, Post post, TenureKind kind, LocalDate from) {
        this.person = person;
        this.post = post;
        this.kind = kind;
        this.from = from;
    }

    boolean open() {
        return to == null;
    }

    LocalDate end() {
        return to == null ? LocalDate.MAX : to;
    }

    boolean on(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(end());
    }

    /** Whether it runs on every day from the first to the one before the last. */
    boolean throughout(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && !last.isAfter(end());
    }

    /** Whether it lasted at least a day. */
    boolean lasted() {
        return from.isBefore(end());
    }

    long months(LocalDate until) {
        return ChronoUnit.MONTHS.between(from, until);
    }

    boolean rotation() {
        return kind == TenureKind.ROTATION;
    }
}
