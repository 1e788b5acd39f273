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
import org.cadregraph.graph.Outcome;
import org.cadregraph.graph.Version;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/** Creates and corrects organisations, one at a time. */
@Repository
class OrganisationEdits {

    private static final String LABEL = "Organisation";

    private static final String VERSIONS = """
            UNWIND $ids AS id
            MATCH (record:Organisation {id: id})
            WHERE visibleOrganisation(record)
            RETURN id, record %s AS value
            """.formatted(Version.FIELDS);

    private final Graph graph;
    private final Edits edits;
    private final Organisations organisations;
    private final KeptOrganisations kept;
    private final OrganisationRegister register;

    OrganisationEdits(
            Graph graph,
            Edits edits,
            Organisations organisations,
            KeptOrganisations kept,
            OrganisationRegister register) {
        this.graph = graph;
        this.edits = edits;
        this.organisations = organisations;
        this.kept = kept;
        this.register = register;
    }

    Edits.Edit create(Viewer viewer, EditRequest request, OrganisationInput input) {
        Map<String, Organisation> visible = visible(viewer, input);
        return edits.run(viewer, request, (writer, change, problems) -> {
            Patch patch = new Patch(problems);
            problems.expectNoKey(viewer, input.key());
            String key = patch.key(input.key());
            OrganisationEntry blank =
                    new OrganisationEntry(key, "", List.of(), List.of(), null, null, List.of(), null, null);
            OrganisationEntry entry =
                    input.over(blank, new SaidParents(organisations, viewer, input, blank, visible, problems), patch);
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
            OrganisationEntry present =
                    kept.byIds(writer, List.of(id)).values().iterator().next();
            SaidParents parents = new SaidParents(organisations, viewer, input, present, visible, problems);
            OrganisationEntry entry = input.over(present, parents, new Patch(problems));
            expectNoCycle(writer, present, entry, problems);
            problems.refuseIfAny();
            if (register.correct(writer, change, entry) == Outcome.CHANGED) {
                register.place(writer, List.of(entry.key()));
            }
            return new Edits.Done("correction of organisation " + entry.key(), List.of(id));
        });
    }

    private Map<String, Organisation> visible(Viewer viewer, OrganisationInput input) {
        List<String> ids = SaidParents.named(input);
        return ids.isEmpty() ? Map.of() : organisations.byIds(viewer, ids);
    }

    /** What the organisation has been part of must not be part of it, at whatever time. */
    private void expectNoCycle(
            Graph.Writer writer, OrganisationEntry present, OrganisationEntry entry, InputProblems problems) {
        boolean moves = entry.parentKey() != null && !entry.parentKey().equals(present.parentKey());
        if (moves && leadsTo(writer, List.of(entry.parentKey()), entry.key())) {
            problems.add(
                    Problem.Code.CYCLE,
                    "The organisation would be a part of itself: this one is it, or is or was a part of it",
                    "partOf");
        }
        List<String> former =
                entry.formerParents().stream().map(FormerParent::parentKey).toList();
        boolean moved = !entry.formerParents().equals(present.formerParents());
        if (moved && leadsTo(writer, former, entry.key())) {
            problems.add(
                    Problem.Code.CYCLE,
                    "The organisation would have been a part of itself: one of these is it, or is or was a part of it",
                    "formerlyPartOf");
        }
    }

    private boolean leadsTo(Graph.Writer writer, List<String> keys, String key) {
        return register.ancestry(writer, keys).stream()
                .anyMatch(step -> step.key().equals(key));
    }

    Map<String, String> versions(Viewer viewer, List<String> ids) {
        return graph.single(viewer, VERSIONS, Map.of("ids", ids), Version::of);
    }
}
