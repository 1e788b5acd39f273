package org.cadregraph.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.cadregraph.planning.KeptPlans;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.planning.PlanningRegister;
import org.cadregraph.planning.PlanningRemoval;
import org.cadregraph.planning.PlanningSource;
import org.cadregraph.planning.Readiness;

/** Takes in who is planned for which post. */
final class PlanningIntake implements Intake<PlanningLine> {

    private final PlanningRegister register;
    private final KeptPlans kept;
    private final KnownKeys persons;
    private final KnownKeys posts;
    private final KnownKeys terms;
    private final ErasedKeys erased;

    PlanningIntake(
            PlanningRegister register,
            KeptPlans kept,
            KnownKeys persons,
            KnownKeys posts,
            KnownKeys terms,
            ErasedKeys erased) {
        this.register = register;
        this.kept = kept;
        this.persons = persons;
        this.posts = posts;
        this.terms = terms;
        this.erased = erased;
    }

    @Override
    public PlanningLine read(SourceRow row) {
        return new PlanningLine(
                row.required("id"),
                row.required("person_id"),
                row.required("post_id"),
                row.optional("term_id"),
                row.word("readiness", Readiness.class),
                row.count("rank"),
                row.word("source", PlanningSource.class),
                row.flag("emergency"),
                row.date("start_date"),
                row.date("end_date"),
                row.date("review_date"),
                row.word("removal_reason", PlanningRemoval.class),
                row.prose("note"));
    }

    @Override
    public String key(PlanningLine line) {
        return line.key();
    }

    @Override
    public List<PlanningLine> filled(Graph.Writer writer, List<Item<PlanningLine>> items) {
        return Fill.up(
                items,
                item -> !item.whole(),
                PlanningLine::key,
                keys -> kept.byKeys(writer, keys),
                (item, before) -> new PlanningLine(
                        item.said().key(),
                        item.said().cadreKey(),
                        item.said().positionKey(),
                        item.pick("term_id", item.said().termKey(), before.termKey()),
                        item.said().readiness(),
                        item.pick("rank", item.said().rank(), before.rank()),
                        item.pick("source", item.said().source(), before.source()),
                        item.pick("emergency", item.said().emergency(), before.emergency()),
                        item.pick("start_date", item.said().from(), before.from()),
                        item.pick("end_date", item.said().to(), before.to()),
                        item.pick("review_date", item.said().reviewedOn(), before.reviewedOn()),
                        item.pick("removal_reason", item.said().removal(), before.removal()),
                        item.pick("note", item.said().note(), before.note())));
    }

    @Override
    public Set<String> erased(Graph.Writer writer, Collection<String> ids) {
        return ErasedRows.among(writer, erased, RecordKind.PLANNING_ENTRY, ids);
    }

    @Override
    public Map<String, RowFault> faults(Graph.Writer writer, List<PlanningLine> lines) {
        Map<String, RowFault> faults = References.none();
        ErasedRows.check(
                writer,
                lines,
                PlanningLine::key,
                erased,
                RecordKind.CADRE,
                "person_id",
                PlanningLine::cadreKey,
                faults);
        ErasedRows.check(
                writer, lines, PlanningLine::key, erased, RecordKind.PLANNING_ENTRY, "id", PlanningLine::key, faults);
        References.check(writer, lines, PlanningLine::key, "person_id", PlanningLine::cadreKey, persons, faults);
        References.check(writer, lines, PlanningLine::key, "post_id", PlanningLine::positionKey, posts, faults);
        References.check(writer, lines, PlanningLine::key, "term_id", PlanningLine::termKey, terms, faults);
        return faults;
    }

    @Override
    public Map<String, Outcome> compare(Graph.Writer writer, List<PlanningLine> lines) {
        return register.compare(writer, lines);
    }

    @Override
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<PlanningLine> lines) {
        return register.save(writer, change, lines);
    }

    @Override
    public Optional<RowFault> oddity(PlanningLine line) {
        return line.period().reversed()
                ? Optional.of(new RowFault(
                        "end_date",
                        String.valueOf(line.to()),
                        "lies before start_date " + line.from() + ": the entry counts on no day"))
                : Optional.empty();
    }
}
