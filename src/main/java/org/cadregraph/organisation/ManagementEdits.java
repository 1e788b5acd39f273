package org.cadregraph.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Patch;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Version;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Records and corrects by hand who manages which posts, one at a time. */
@Repository
class ManagementEdits {

    private static final String PRESENT = """
            MATCH (position:Position)-[managed:MANAGED_BY {id: $id}]->(:Organisation)
            RETURN position.id AS position, managed %s AS managed
            """.formatted(Version.FIELDS);

    private static final String OTHERS = """
            MATCH (:Position {id: $position})-[managed:MANAGED_BY]->(:Organisation {id: $organisation})
            WHERE managed.key <> $key AND managed.possibleFrom < $to AND managed.possibleTo > $from
            RETURN count(managed) AS others
            """;

    private final Edits edits;
    private final Managements managements;
    private final KeptManagements kept;
    private final Organisations organisations;
    private final Positions positions;
    private final ManagementRegister register;

    ManagementEdits(
            Edits edits,
            Managements managements,
            KeptManagements kept,
            Organisations organisations,
            Positions positions,
            ManagementRegister register) {
        this.edits = edits;
        this.managements = managements;
        this.kept = kept;
        this.organisations = organisations;
        this.positions = positions;
        this.register = register;
    }

    Edits.Edit record(Viewer viewer, EditRequest request, ManagementInput input) {
        String positionId = Objects.requireNonNull(input.position());
        Position position = positions.byIds(viewer, List.of(positionId)).get(positionId);
        Organisation organisation = organisation(viewer, input);
        return edits.run(viewer, request, (writer, change, problems) -> {
            Patch patch = new Patch(problems);
            problems.expectNoKey(viewer, input.key());
            String key = patch.key(input.key());
            if (position == null) {
                problems.add(Problem.Code.NOT_FOUND, "No position has this id", "position");
            }
            ManagementEntry blank = new ManagementEntry(key, position == null ? "" : position.key(), "", null, null);
            ManagementEntry entry = input.over(blank, organisationKey(input, blank, organisation, problems), patch);
            problems.refuseIfAny();
            Locks.records(writer, "Position", List.of(positionId));
            // Whoever else records it waits here, and then finds it.
            Locks.name(writer, "new management " + key);
            problems.expectNew(register.known(writer, List.of(key)).isEmpty());
            expectOnlyOne(writer, entry, problems);
            register.save(writer, change, List.of(entry));
            return done("management " + key, entry);
        });
    }

    Edits.Edit correct(Viewer viewer, EditRequest request, ManagementInput input) {
        String id = Objects.requireNonNull(input.id());
        boolean seen = !managements.byIds(viewer, List.of(id)).isEmpty();
        Organisation organisation = organisation(viewer, input);
        return edits.run(viewer, request, (writer, change, problems) -> {
            problems.expectVersion(seen ? locked(writer, id) : null, input.expectedVersion());
            ManagementEntry present = kept.byIds(writer, List.of(id)).getFirst();
            String organisationKey = organisationKey(input, present, organisation, problems);
            ManagementEntry entry = input.over(present, organisationKey, new Patch(problems));
            problems.refuseIfAny();
            expectOnlyOne(writer, entry, problems);
            register.correct(writer, change, entry);
            return done("correction of management " + entry.key(), entry);
        });
    }

    /** The version of what exists, when its post is locked. */
    private static @Nullable String locked(Graph.Writer writer, String id) {
        List<Row> found = writer.run(PRESENT, Map.of("id", id));
        Locks.records(
                writer,
                "Position",
                found.stream().map(row -> row.text("position")).toList());
        // Somebody else may have changed it until the lock held.
        return writer.run(PRESENT, Map.of("id", id)).stream()
                .map(row -> Version.of(row.row("managed")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Organisation organisation(Viewer viewer, ManagementInput input) {
        String id = input.organisation().value();
        return id == null ? null : organisations.byIds(viewer, List.of(id)).get(id);
    }

    private static String organisationKey(
            ManagementInput input,
            ManagementEntry present,
            @Nullable Organisation organisation,
            InputProblems problems) {
        if (input.organisation().isOmitted()) {
            return present.organisationKey();
        }
        if (input.organisation().isEmpty()) {
            problems.add(Problem.Code.INVALID_ARGUMENT, "It is always some organisation that manages", "organisation");
        } else if (organisation == null) {
            problems.add(Problem.Code.NOT_FOUND, "No organisation has this id", "organisation");
        }
        return organisation == null ? "" : organisation.key();
    }

    private static void expectOnlyOne(Graph.Writer writer, ManagementEntry entry, InputProblems problems) {
        Map<String, Object> parameters = Map.of(
                "position", RecordKind.POSITION.id(entry.positionKey()),
                "organisation", RecordKind.ORGANISATION.id(entry.organisationKey()),
                "key", entry.key(),
                "from", entry.period().possible().from(),
                "to", entry.period().possible().to());
        if (writer.run(OTHERS, parameters).getFirst().integer("others") > 0) {
            problems.add(
                    Problem.Code.ALREADY_MANAGED,
                    "The organisation manages this position at that time already: correct that record, or end it first");
            problems.refuseIfAny();
        }
    }

    private static Edits.Done done(String what, ManagementEntry entry) {
        return new Edits.Done(
                what,
                List.of(
                        RecordKind.POSITION_MANAGEMENT.id(entry.key()),
                        RecordKind.POSITION.id(entry.positionKey()),
                        RecordKind.ORGANISATION.id(entry.organisationKey())));
    }
}
