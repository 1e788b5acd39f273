package org.cadregraph.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One pass over all lists, in batches that commit with their own report; without a change it only compares. A pass that
 * was cut off goes on with the first row that is not in the report.
 */
final class ImportPass {

    private final Tools tools;
    private final Source source;
    private final ImportJob job;
    private final @Nullable Change change;
    private final BooleanSupplier stopping;
    private ImportReport report;
    private long done;

    /** What every pass works with. */
    record Tools(Graph graph, Registers registers, ImportRegister imports, Clock clock) {

        ZonedDateTime now() {
            return ZonedDateTime.now(clock);
        }
    }

    /** The application stops; the import goes on when it starts again. */
    static final class Stopped extends RuntimeException {}

    /** @param report of the rows up to the one at which the job stands */
    ImportPass(
            Tools tools,
            Source source,
            ImportJob job,
            ImportReport report,
            @Nullable Change change,
            BooleanSupplier stopping) {
        this.tools = tools;
        this.source = source;
        this.job = job;
        this.report = report;
        this.change = change;
        this.stopping = stopping;
        this.done = job.progress().done();
    }

    /** What became of the rows up to now. */
    ImportReport report() {
        return report;
    }

    /** Whether it stopped at a row that cannot be imported, and was told to. */
    boolean refused() {
        return job.strict() && change == null && report.totals().rejected() > 0;
    }

    /** @param scratch where it may put rows aside */
    void run(Path scratch) {
        Registers kept = tools.registers();
        KnownKeys organisations = new KnownKeys(kept.organisations()::known);
        KnownKeys posts = new KnownKeys(kept.positions()::known);
        KnownKeys persons = new KnownKeys(kept.cadres()::known);
        KnownKeys terms = new KnownKeys(kept.terms()::known);
        try (CadreNames names = CadreNames.of(source, scratch)) {
            take(
                    Section.ORGANIZATIONS,
                    new OrganisationIntake(kept.organisations(), kept.keptOrganisations(), organisations, source));
            take(Section.POSTS, new PostIntake(kept.positions(), kept.keptPositions(), organisations, posts));
            take(Section.PERSONS, new PersonIntake(kept.cadres(), kept.keptCadres(), names, persons, kept.erased()));
            take(Section.CADRE_NAMES, new NameIntake(kept.cadres(), kept.keptCadres(), names, persons, kept.erased()));
            take(
                    Section.MEMBERSHIPS,
                    new MembershipIntake(
                            kept.tenures(), kept.keptTenures(), persons, posts, organisations, kept.erased()));
            take(Section.ORGANIZATION_LINKS, new LinkIntake(kept.links(), organisations));
            take(Section.POSITION_LINKS, new LinkIntake(kept.positionLinks(), posts));
            take(
                    Section.POSITION_MANAGEMENT,
                    new ManagementIntake(kept.managements(), kept.keptManagements(), posts, organisations));
            take(
                    Section.PLANNING_ENTRIES,
                    new PlanningIntake(kept.plans(), kept.keptPlans(), persons, posts, terms, kept.erased()));
            Map<RecordKind, KnownKeys> known = new EnumMap<>(Map.of(
                    RecordKind.ORGANISATION,
                    organisations,
                    RecordKind.POSITION,
                    posts,
                    RecordKind.CADRE,
                    persons,
                    RecordKind.TERM,
                    terms));
            Section.ofDossiers()
                    .forEach((section, kind) ->
                            take(section, new DossierIntake(kept.ofDossiers(kind.kind()), known, kept.erased())));
        }
    }

    private <E> void take(Section section, Intake<E> intake) {
        ImportJob.Progress before = job.progress();
        if (refused() || !source.has(section)) {
            return;
        }
        if (section.compareTo(before.section()) < 0) {
            passOver(section, intake, before.section());
            return;
        }
        intake.before(tools.graph());
        int from = section == before.section() ? before.row() : 0;
        Reading<E> reading = new Reading<>(source, section, intake, from);
        try (HandOver<Item.Batch<E>> batches = new HandOver<>(reading::into)) {
            for (Optional<Item.Batch<E>> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                if (stopping.getAsBoolean()) {
                    throw new Stopped();
                }
                write(section, intake, batch.get());
                if (refused()) {
                    return;
                }
            }
        }
        if (change != null) {
            intake.after(tools.graph());
        }
    }

    /** A list that is done; only which names went with it must be known again. */
    private <E> void passOver(Section section, Intake<E> intake, Section at) {
        if (section == Section.PERSONS && at == Section.CADRE_NAMES) {
            new Reading<>(source, section, intake, Integer.MAX_VALUE).into(none -> {});
        }
    }

    private record Written<E>(List<E> good, ImportReport told) {}

    private <E> void write(Section section, Intake<E> intake, Item.Batch<E> batch) {
        if (batch.rows() == 0) {
            return;
        }
        List<Item<E>> readable =
                batch.items().stream().filter(item -> item.entry() != null).toList();
        Written<E> written = tools.graph().write(writer -> {
            // What is erased meanwhile must not come back by this batch.
            tools.registers().erased().lock(writer);
            List<E> entries = readable.isEmpty() ? List.of() : intake.filled(writer, readable);
            Map<String, RowFault> faults = intake.faults(writer, entries);
            List<E> good = entries.stream()
                    .filter(entry -> !faults.containsKey(intake.key(entry)))
                    .toList();
            Map<String, Outcome> outcomes = good.isEmpty()
                    ? Map.of()
                    : change == null ? intake.compare(writer, good) : intake.save(writer, change, good);
            List<Item<E>> items = withheld(writer, intake, batch.items());
            ImportReport told = tell(section, intake, items, good, faults, outcomes);
            long after = done + batch.rows();
            tools.imports().note(writer, job.id(), section, batch.through(), after, report, told, tools.now());
            return new Written<>(good, told);
        });
        intake.accepted(written.good());
        report = report.plus(written.told());
        done += batch.rows();
    }

    /** A row that cannot be read and is about somebody who was erased is told of as that, without its values. */
    private static <E> List<Item<E>> withheld(Graph.Writer writer, Intake<E> intake, List<Item<E>> items) {
        List<String> unreadable = items.stream()
                .filter(item -> item.fault() != null)
                .flatMap(item -> Optional.ofNullable(item.id()).stream())
                .toList();
        Set<String> erased = unreadable.isEmpty() ? Set.of() : intake.erased(writer, unreadable);
        return erased.isEmpty()
                ? items
                : items.stream()
                        .map(item -> item.fault() != null && erased.contains(item.id())
                                ? item.with(RowFault.ofErased("id"))
                                : item)
                        .toList();
    }

    private <E> ImportReport tell(
            Section section,
            Intake<E> intake,
            List<Item<E>> items,
            List<E> good,
            Map<String, RowFault> faults,
            Map<String, Outcome> outcomes) {
        Form form = source.form();
        Map<String, E> taken = good.stream().collect(Collectors.toMap(intake::key, Function.identity()));
        ImportReport.Batch told = new ImportReport.Batch();
        for (Item<E> item : items) {
            @Nullable String key = item.entry() == null ? null : intake.key(item.entry());
            @Nullable RowFault fault = key == null ? item.fault() : faults.get(key);
            @Nullable Outcome outcome = key == null ? null : outcomes.get(key);
            if (key == null || !intake.onlyCompanions()) {
                if (outcome == null) {
                    told.rejected(section, Objects.requireNonNull(fault).in(section, form, item.place(), item.id()));
                } else {
                    told.saved(section, outcome);
                    intake.oddity(Objects.requireNonNull(taken.get(key)))
                            .ifPresent(odd -> told.found(odd.in(section, form, item.place(), item.id())));
                }
            }
            RowFault refusal = fault != null && (intake.onlyCompanions() || fault.withheld())
                    ? fault
                    : new RowFault(CadreNames.CADRE, item.id(), "belongs to a row that could not be imported");
            item.companions().forEach(companion -> companion.tell(told, form, outcome, refusal));
        }
        return told.report();
    }
}
