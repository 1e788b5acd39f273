package org.cadregraph.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.LinkRegister;
import org.cadregraph.organisation.OrganisationRegister;
import org.cadregraph.organisation.PositionLinkRegister;
import org.cadregraph.organisation.PositionRegister;
import org.cadregraph.tenure.TenureRegister;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Imports Popolo JSON: list after list, in batches that commit, each row with what became of it. */
@Component
class PopoloImport {

    private static final Logger LOG = LoggerFactory.getLogger(PopoloImport.class);
    private static final int BATCH = 1_000;

    private final Graph graph;
    private final Clock clock;
    private final OrganisationRegister organisations;
    private final PositionRegister positions;
    private final CadreRegister cadres;
    private final TenureRegister tenures;
    private final LinkRegister links;
    private final PositionLinkRegister positionLinks;
    private final ReentrantLock one = new ReentrantLock();

    PopoloImport(
            Graph graph,
            Clock clock,
            OrganisationRegister organisations,
            PositionRegister positions,
            CadreRegister cadres,
            TenureRegister tenures,
            LinkRegister links,
            PositionLinkRegister positionLinks) {
        this.graph = graph;
        this.clock = clock;
        this.organisations = organisations;
        this.positions = positions;
        this.cadres = cadres;
        this.tenures = tenures;
        this.links = links;
        this.positionLinks = positionLinks;
    }

    /**
     * Imports a file.
     *
     * @param name the file's own name, for the change log
     * @param dryRun changes nothing
     * @param strict changes nothing when a row cannot be imported
     * @return what became of it; empty when another import is running
     * @throws UnreadableFile when the file as a whole cannot be read
     */
    Optional<ImportReport> run(Path path, String name, Viewer viewer, boolean dryRun, boolean strict) {
        PopoloFile file = new PopoloFile(path);
        file.check();
        if (!one.tryLock()) {
            return Optional.empty();
        }
        try {
            if (strict) {
                ImportReport rehearsal = new Run(file, new ImportReport(dryRun, true), null).run();
                if (dryRun || rehearsal.refused() || rehearsal.broken()) {
                    return Optional.of(rehearsal);
                }
            }
            Change change = dryRun ? null : Change.now(clock, viewer, "import of " + name + " (Popolo JSON)");
            return Optional.of(new Run(file, new ImportReport(dryRun, strict), change).run());
        } finally {
            one.unlock();
        }
    }

    /** One pass over all lists; without a change it only compares. */
    private final class Run {

        private final PopoloFile file;
        private final ImportReport report;
        private final @Nullable Change change;

        Run(PopoloFile file, ImportReport report, @Nullable Change change) {
            this.file = file;
            this.report = report;
            this.change = change;
        }

        ImportReport run() {
            try {
                takeAll();
            } catch (UnreadableFile file) {
                throw file;
            } catch (RuntimeException fault) {
                String id = UUID.randomUUID().toString();
                LOG.error("Import broken off, fault {}", id, fault);
                report.brokenOff(id);
            }
            return report;
        }

        private void takeAll() {
            if (change != null) {
                graph.write(writer -> {
                    change.log(writer);
                    return true;
                });
            }
            KnownKeys knownOrganisations = new KnownKeys(organisations::known);
            KnownKeys knownPosts = new KnownKeys(positions::known);
            KnownKeys knownPersons = new KnownKeys(cadres::known);
            take(Section.ORGANIZATIONS, new OrganisationIntake(organisations, knownOrganisations, file));
            take(Section.POSTS, new PostIntake(positions, knownOrganisations, knownPosts));
            take(Section.PERSONS, new PersonIntake(cadres, knownPersons));
            take(Section.MEMBERSHIPS, new MembershipIntake(tenures, knownPersons, knownPosts, knownOrganisations));
            take(Section.ORGANIZATION_LINKS, new LinkIntake(links, knownOrganisations, Section.ORGANIZATIONS));
            take(Section.POSITION_LINKS, new LinkIntake(positionLinks, knownPosts, Section.POSTS));
        }

        private <E> void take(Section section, Intake<E> intake) {
            if (report.refused()) {
                return;
            }
            intake.before(graph);
            List<Pending<E>> batch = new ArrayList<>(BATCH);
            Set<String> seen = new HashSet<>();
            file.rows(section, (node, index) -> {
                if (!report.refused()) {
                    read(section, intake, node, index, seen).ifPresent(batch::add);
                    if (batch.size() == BATCH) {
                        flush(section, intake, batch);
                    }
                }
            });
            flush(section, intake, batch);
            if (change != null) {
                intake.after(graph);
            }
        }

        private <E> Optional<Pending<E>> read(
                Section section, Intake<E> intake, JsonNode node, int index, Set<String> seen) {
            @Nullable String id = null;
            try {
                PopoloRow row = new PopoloRow(node);
                id = row.idOrNull();
                E entry = intake.read(row);
                if (!seen.add(intake.key(entry))) {
                    throw new PopoloRow.Fault("id", id, "is the id of an earlier row of this list");
                }
                return Optional.of(new Pending<>(index, entry));
            } catch (PopoloRow.Fault fault) {
                report.rejected(section, fault.in(section, index, id));
                return Optional.empty();
            }
        }

        private <E> void flush(Section section, Intake<E> intake, List<Pending<E>> batch) {
            if (batch.isEmpty() || report.refused()) {
                batch.clear();
                return;
            }
            List<E> all = batch.stream().map(Pending::entry).toList();
            Written<E> written = graph.write(writer -> {
                Map<String, PopoloRow.Fault> faults = intake.faults(writer, all);
                List<E> good = all.stream()
                        .filter(entry -> !faults.containsKey(intake.key(entry)))
                        .toList();
                Map<String, Outcome> outcomes =
                        change == null ? intake.compare(writer, good) : intake.save(writer, change, good);
                return new Written<>(faults, good, outcomes);
            });
            intake.accepted(written.good());
            for (Pending<E> pending : batch) {
                String key = intake.key(pending.entry());
                PopoloRow.Fault fault = written.faults().get(key);
                Outcome outcome = written.outcomes().get(key);
                if (fault != null) {
                    report.rejected(section, fault.in(section, pending.index(), key));
                } else if (outcome != null) {
                    report.saved(section, outcome);
                    intake.oddity(pending.entry())
                            .ifPresent(odd -> report.found(odd.in(section, pending.index(), key)));
                }
            }
            batch.clear();
        }
    }

    private record Pending<E>(int index, E entry) {}

    private record Written<E>(Map<String, PopoloRow.Fault> faults, List<E> good, Map<String, Outcome> outcomes) {}
}
