package org.cadregraph.organisation;

import java.util.ArrayList;
import java.util.Collection;
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
import org.cadregraph.graph.Outcome;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Version;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Creates and corrects organisations, one at a time. */
@Repository
class OrganisationEdits {

    private static final String LABEL = "Organisation";

    private static final String PRESENT = """
            MATCH (record:Organisation {id: $id})
            OPTIONAL MATCH (parent:Organisation {id: record.parent})
            RETURN record {.key, .name, .classification, .founded, .dissolved, parentKey: parent.key,
              names: COLLECT { MATCH (record)-[:HAS_NAME]->(name:Name) RETURN name {.*} },
              identifiers: COLLECT { MATCH (record)-[:HAS_IDENTIFIER]->(i:Identifier) RETURN i {.*} }} AS record
            """;

    private static final String VERSIONS = """
            UNWIND $ids AS id
            MATCH (record:Organisation {id: id})
            WHERE visibleOrganisation(record)
            RETURN id, record %s AS value
            """.formatted(Version.FIELDS);

    private final Graph graph;
    private final Edits edits;
    private final Organisations organisations;
    private final OrganisationRegister register;

    OrganisationEdits(Graph graph, Edits edits, Organisations organisations, OrganisationRegister register) {
        this.graph = graph;
        this.edits = edits;
        this.organisations = organisations;
        this.register = register;
    }

    Edits.Edit create(Viewer viewer, EditRequest request, OrganisationInput input) {
        Map<String, Organisation> visible = visible(viewer, input);
        return edits.run(viewer, request, (writer, change, problems) -> {
            Patch patch = new Patch(problems);
            problems.expectNoKey(viewer, input.key());
            String key = patch.key(input.key());
            OrganisationEntry blank = new OrganisationEntry(key, "", List.of(), List.of(), null, null, null, null);
            OrganisationEntry entry = input.over(blank, parentKey(viewer, input, blank, visible, problems), patch);
            problems.refuseIfAny();
            // Whoever else creates it waits here, and then finds it.
            Locks.name(writer, "new organisation " + key);
            problems.expectNew(register.known(writer, List.of(key)).isEmpty());
            register.save(writer, change, List.of(entry));
            register.place(writer, List.of(key));
            return new Edits.Done("creation of organisation " + key, List.of(RecordKind.ORGANISATION.id(key)));
        });
    }

    Edits.Edit correct(Viewer viewer, EditRequest request, OrganisationInput input) {
        String id = Objects.requireNonNull(input.id());
        Map<String, Organisation> visible = visible(viewer, input);
        return edits.run(viewer, request, (writer, change, problems) -> {
            // Two moves at once could make a circle that neither makes alone. Before all others, as it is taken again.
            Locks.name(writer, OrganisationRegister.TREE);
            String version = Locks.records(writer, LABEL, List.of(id)).get(id);
            problems.expectVersion(visible.containsKey(id) ? version : null, input.expectedVersion());
            OrganisationEntry present = present(writer, id);
            String parentKey = parentKey(viewer, input, present, visible, problems);
            OrganisationEntry entry = input.over(present, parentKey, new Patch(problems));
            if (parentKey != null
                    && !parentKey.equals(present.parentKey())
                    && register.ancestry(writer, List.of(parentKey)).containsKey(present.key())) {
                problems.add(
                        Problem.Code.CYCLE,
                        "The organisation would be a part of itself: this one is it, or is a part of it",
                        "partOf");
            }
            problems.refuseIfAny();
            if (register.correct(writer, change, entry) == Outcome.CHANGED) {
                register.place(writer, List.of(entry.key()));
            }
            return new Edits.Done("correction of organisation " + entry.key(), List.of(id));
        });
    }

    private Map<String, Organisation> visible(Viewer viewer, OrganisationInput input) {
        Collection<String> ids = new ArrayList<>();
        input.partOf().ifPresent(ids::add);
        String id = input.id();
        if (id != null) {
            ids.add(id);
        }
        return ids.isEmpty() ? Map.of() : organisations.byIds(viewer, ids);
    }

    private @Nullable String parentKey(
            Viewer viewer,
            OrganisationInput input,
            OrganisationEntry present,
            Map<String, Organisation> visible,
            InputProblems problems) {
        boolean isNew = input.id() == null;
        if (input.partOf().isOmitted() && (viewer.everything() || !isNew)) {
            return present.parentKey();
        }
        boolean within = input.partOf().value() != null && (isNew || seesParent(viewer, present));
        if (!viewer.everything() && !within) {
            problems.add(
                    Problem.Code.FORBIDDEN,
                    "You work for a part of the tree: only within it can you say what an organisation is a part of",
                    "partOf");
            return null;
        }
        String id = input.partOf().value();
        Organisation parent = id == null ? null : visible.get(id);
        if (id != null && parent == null) {
            problems.add(Problem.Code.NOT_FOUND, "No organisation has this id", "partOf");
        }
        return parent == null ? null : parent.key();
    }

    private boolean seesParent(Viewer viewer, OrganisationEntry present) {
        return present.parentKey() != null
                && !organisations
                        .byIds(viewer, List.of(RecordKind.ORGANISATION.id(present.parentKey())))
                        .isEmpty();
    }

    private static OrganisationEntry present(Graph.Writer writer, String id) {
        Row row = writer.run(PRESENT, Map.of("id", id)).getFirst().row("record");
        return new OrganisationEntry(
                row.text("key"),
                row.text("name"),
                row.rows("names").stream().map(Name::of).toList(),
                row.rows("identifiers").stream().map(Identifier::of).toList(),
                row.optionalText("classification"),
                row.optionalText("parentKey"),
                Name.date(row, "founded"),
                Name.date(row, "dissolved"));
    }

    Map<String, String> versions(Viewer viewer, List<String> ids) {
        return graph.single(viewer, VERSIONS, Map.of("ids", ids), Version::of);
    }
}
