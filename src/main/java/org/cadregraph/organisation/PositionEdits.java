package org.cadregraph.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Name;
import org.cadregraph.api.Patch;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Version;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/** Creates and corrects positions, one at a time. */
@Repository
class PositionEdits {

    private static final String LABEL = "Position";

    private static final String PRESENT = """
            MATCH (record:Position {id: $id})-[:IN]->(organisation:Organisation)
            RETURN record {.key, .title, .otherTitles, .kind, .rank, .seats, .created, .abolished,
              organisationKey: organisation.key,
              identifiers: COLLECT { MATCH (record)-[:HAS_IDENTIFIER]->(i:Identifier) RETURN i {.*} }} AS record
            """;

    private static final String VERSIONS = """
            UNWIND $ids AS id
            MATCH (record:Position {id: id})
            WHERE visiblePosition(record)
            RETURN id, record %s AS value
            """.formatted(Version.FIELDS);

    private final Graph graph;
    private final Edits edits;
    private final Organisations organisations;
    private final Positions positions;
    private final PositionRegister register;

    PositionEdits(
            Graph graph, Edits edits, Organisations organisations, Positions positions, PositionRegister register) {
        this.graph = graph;
        this.edits = edits;
        this.organisations = organisations;
        this.positions = positions;
        this.register = register;
    }

    Edits.Edit create(Viewer viewer, EditRequest request, PositionInput input) {
        Map<String, Organisation> visible = organisation(viewer, input);
        return edits.run(viewer, request, (writer, change, problems) -> {
            Patch patch = new Patch(problems);
            problems.expectNoKey(viewer, input.key());
            String key = patch.key(input.key());
            PositionEntry blank = new PositionEntry(key, "", "", List.of(), List.of(), null, null, null, null, null);
            PositionEntry entry = input.over(blank, organisationKey(input, blank, visible, problems), patch);
            problems.refuseIfAny();
            // Whoever else creates it waits here, and then finds it.
            Locks.name(writer, "new position " + key);
            problems.expectNew(register.known(writer, List.of(key)).isEmpty());
            register.save(writer, change, List.of(entry));
            return new Edits.Done("creation of position " + key, List.of(RecordKind.POSITION.id(key)));
        });
    }

    Edits.Edit correct(Viewer viewer, EditRequest request, PositionInput input) {
        String id = Objects.requireNonNull(input.id());
        boolean seen = !positions.byIds(viewer, List.of(id)).isEmpty();
        Map<String, Organisation> visible = organisation(viewer, input);
        return edits.run(viewer, request, (writer, change, problems) -> {
            String version = Locks.records(writer, LABEL, List.of(id)).get(id);
            problems.expectVersion(seen ? version : null, input.expectedVersion());
            PositionEntry present = present(writer, id);
            String organisationKey = organisationKey(input, present, visible, problems);
            PositionEntry entry = input.over(present, organisationKey, new Patch(problems));
            problems.refuseIfAny();
            register.correct(writer, change, entry);
            return new Edits.Done("correction of position " + entry.key(), List.of(id));
        });
    }

    private Map<String, Organisation> organisation(Viewer viewer, PositionInput input) {
        return input.organisation().isPresent()
                ? organisations.byIds(
                        viewer, List.of(String.valueOf(input.organisation().value())))
                : Map.of();
    }

    private static String organisationKey(
            PositionInput input, PositionEntry present, Map<String, Organisation> visible, InputProblems problems) {
        if (input.organisation().isOmitted()) {
            return present.organisationKey();
        }
        if (input.organisation().isEmpty()) {
            problems.add(Problem.Code.INVALID_ARGUMENT, "A position is always some organisation's", "organisation");
        } else if (visible.isEmpty()) {
            problems.add(Problem.Code.NOT_FOUND, "No organisation has this id", "organisation");
        }
        return visible.values().stream().findFirst().map(Organisation::key).orElse("");
    }

    private static PositionEntry present(Graph.Writer writer, String id) {
        Row row = writer.run(PRESENT, Map.of("id", id)).getFirst().row("record");
        return new PositionEntry(
                row.text("key"),
                row.text("organisationKey"),
                row.text("title"),
                row.texts("otherTitles"),
                row.rows("identifiers").stream().map(Identifier::of).toList(),
                row.optionalText("kind"),
                row.optionalInteger("rank"),
                row.optionalInteger("seats"),
                Name.date(row, "created"),
                Name.date(row, "abolished"));
    }

    Map<String, String> versions(Viewer viewer, List<String> ids) {
        return graph.single(viewer, VERSIONS, Map.of("ids", ids), Version::of);
    }
}
