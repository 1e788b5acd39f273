package org.cadregraph.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.cadregraph.tenure.KeptTenures;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.tenure.TenureRegister;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** Takes in memberships as tenures. */
final class MembershipIntake implements Intake<TenureEntry> {

    private static final Set<String> SUSPENSIONS = Set.of("suspension", "suspended", "đình chỉ", "đình chỉ công tác");

    private final TenureRegister register;
    private final KeptTenures kept;
    private final KnownKeys persons;
    private final KnownKeys posts;
    private final KnownKeys organisations;
    private final ErasedKeys erased;

    MembershipIntake(
            TenureRegister register,
            KeptTenures kept,
            KnownKeys persons,
            KnownKeys posts,
            KnownKeys organisations,
            ErasedKeys erased) {
        this.register = register;
        this.kept = kept;
        this.persons = persons;
        this.posts = posts;
        this.organisations = organisations;
        this.erased = erased;
    }

    @Override
    public TenureEntry read(SourceRow row) {
        String label = row.optional("label");
        return new TenureEntry(
                row.required("id"),
                row.required("person_id"),
                row.required("post_id"),
                // A membership has it; an appointment may leave it to the position.
                row.whole() ? row.required("organization_id") : row.optional("organization_id"),
                TenureKind.APPOINTMENT,
                period(row),
                row.flag("acting"),
                label == null ? row.optional("role") : label,
                row.prose("note"),
                null,
                null,
                null,
                null,
                null,
                null,
                row.each("leave", MembershipIntake::absence));
    }

    private static Period period(SourceRow row) {
        String status = row.optional("end_status");
        if (status != null && !status.equals("ongoing") && !status.equals("unknown")) {
            throw new RowFault("end_status", status, "must be 'ongoing' or 'unknown', or left out");
        }
        PartialDate end = row.date("end_date");
        return new Period(row.date("start_date"), end, end == null && "unknown".equals(status));
    }

    private static TenureEntry.AbsenceEntry absence(SourceRow row) {
        @Nullable String reason = row.prose("reason");
        boolean suspension = reason != null && SUSPENSIONS.contains(reason.toLowerCase(Locale.ROOT));
        if (row.date("start_date") == null) {
            row.required("start_date");
        }
        return new TenureEntry.AbsenceEntry(
                suspension, reason, Period.of(row.date("start_date"), row.date("end_date")));
    }

    @Override
    public String key(TenureEntry entry) {
        return entry.key();
    }

    @Override
    public List<TenureEntry> filled(Graph.Writer writer, List<Item<TenureEntry>> items) {
        return Fill.up(
                items,
                item -> !item.whole(),
                TenureEntry::key,
                keys -> kept.byKeys(writer, keys),
                (item, before) -> new TenureEntry(
                        item.said().key(),
                        item.said().cadreKey(),
                        item.said().positionKey(),
                        item.pick("organization_id", item.said().organisationKey(), before.organisationKey()),
                        before.kind(),
                        period(item, before.period()),
                        item.pick("acting", item.said().acting(), before.acting()),
                        item.pick("label", item.said().label(), before.label()),
                        item.pick("note", item.said().note(), before.note()),
                        before.termKey(),
                        before.begunByKey(),
                        before.endedByKey(),
                        before.expectedUntil(),
                        before.originKey(),
                        before.purpose(),
                        before.absences()));
    }

    private static Period period(Item<TenureEntry> item, Period before) {
        Period said = item.said().period();
        @Nullable PartialDate to = item.pick("end_date", said.to(), before.to());
        boolean unknown = item.pick("end_status", said.endUnknown(), before.endUnknown());
        return new Period(item.pick("start_date", said.from(), before.from()), to, to == null && unknown);
    }

    @Override
    public Set<String> erased(Graph.Writer writer, Collection<String> ids) {
        return ErasedRows.among(writer, erased, RecordKind.TENURE, ids);
    }

    @Override
    public Map<String, RowFault> faults(Graph.Writer writer, List<TenureEntry> entries) {
        Map<String, RowFault> faults = References.none();
        ErasedRows.check(
                writer,
                entries,
                TenureEntry::key,
                erased,
                RecordKind.CADRE,
                "person_id",
                TenureEntry::cadreKey,
                faults);
        ErasedRows.check(writer, entries, TenureEntry::key, erased, RecordKind.TENURE, "id", TenureEntry::key, faults);
        References.check(writer, entries, TenureEntry::key, "person_id", TenureEntry::cadreKey, persons, faults);
        References.check(writer, entries, TenureEntry::key, "post_id", TenureEntry::positionKey, posts, faults);
        References.check(
                writer,
                entries,
                TenureEntry::key,
                "organization_id",
                TenureEntry::organisationKey,
                organisations,
                faults);
        return faults;
    }

    @Override
    public Map<String, Outcome> compare(Graph.Writer writer, List<TenureEntry> entries) {
        return register.compare(writer, entries);
    }

    @Override
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<TenureEntry> entries) {
        return register.save(writer, change, entries);
    }

    @Override
    public Optional<RowFault> oddity(TenureEntry entry) {
        return entry.period().reversed()
                ? Optional.of(new RowFault(
                        "end_date",
                        String.valueOf(entry.period().to()),
                        "lies before start_date " + entry.period().from() + ": the tenure counts on no day"))
                : Optional.empty();
    }
}
