package org.cadregraph.cadre;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Name;
import org.cadregraph.api.Patch;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.Text;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Version;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Creates and corrects cadres, one at a time. */
@Repository
class CadreEdits {

    private static final String LABEL = "Cadre";

    private static final String PRESENT = """
            MATCH (record:Cadre {id: $id})
            RETURN record {.key, .name, .familyName, .givenName, .gender, .birthDate, .deathDate,
              names: COLLECT {
                MATCH (record)-[own:HAS_NAME WHERE own.mergedFrom IS NULL]->(name:Name) RETURN name {.*} },
              identifiers: COLLECT {
                MATCH (record)-[own:HAS_IDENTIFIER WHERE own.mergedFrom IS NULL]->(i:Identifier) RETURN i {.*} }
            } AS record
            """;

    private static final String VERSIONS = """
            UNWIND $ids AS id
            MATCH (record:Cadre {id: id})
            WHERE visibleCadre(record)
            RETURN id, record %s AS value
            """.formatted(Version.FIELDS);

    private final Graph graph;
    private final Edits edits;
    private final Cadres cadres;
    private final CadreRegister register;
    private final ErasedKeys erased;

    CadreEdits(Graph graph, Edits edits, Cadres cadres, CadreRegister register, ErasedKeys erased) {
        this.graph = graph;
        this.edits = edits;
        this.cadres = cadres;
        this.register = register;
        this.erased = erased;
    }

    Edits.Edit create(Viewer viewer, EditRequest request, CadreInput input) {
        return edits.run(viewer, request, (writer, change, problems) -> {
            if (!viewer.everything()) {
                problems.add(
                        Problem.Code.FORBIDDEN,
                        "A cadre without a post is of no organisation yet: those who work for all organisations create it");
                problems.refuseIfAny();
            }
            Patch patch = new Patch(problems);
            String key = patch.key(input.key());
            CadreEntry blank = new CadreEntry(key, "", List.of(), List.of(), null, null, null, null, null);
            CadreEntry entry = input.over(blank, patch);
            problems.refuseIfAny();
            // Whoever else creates it waits here, and then finds it.
            Locks.name(writer, "new cadre " + key);
            problems.expectNew(register.known(writer, List.of(key)).isEmpty());
            expectNotErased(writer, input, problems);
            register.save(writer, change, List.of(entry));
            return new Edits.Done("creation of cadre " + key, List.of(RecordKind.CADRE.id(key)));
        });
    }

    private void expectNotErased(Graph.Writer writer, CadreInput input, InputProblems problems) {
        if (input.key() != null) {
            erased.lock(writer);
            if (!erased.among(writer, List.of(RecordKind.CADRE.id(Text.kept(input.key()))))
                    .isEmpty()) {
                problems.add(
                        Problem.Code.ERASED, "The cadre who had this key was erased: give another, or none", "key");
                problems.refuseIfAny();
            }
        }
    }

    Edits.Edit correct(Viewer viewer, EditRequest request, CadreInput input) {
        String id = Objects.requireNonNull(input.id());
        @Nullable Cadre present = cadres.byIds(viewer, List.of(id)).get(id);
        boolean seen = present != null;
        return edits.run(viewer, request, (writer, change, problems) -> {
            String version = Locks.records(writer, LABEL, List.of(id)).get(id);
            if (version == null && seen && !register.kept(writer, List.of(id)).isEmpty()) {
                problems.add(
                        Problem.Code.MERGED,
                        "The record was merged into another: correct that one, or undo the merge",
                        "id");
                problems.refuseIfAny();
            }
            problems.expectVersion(seen ? version : null, input.expectedVersion());
            if (present != null && present.erasedAt() != null) {
                problems.add(Problem.Code.ERASED, "The cadre was erased: nothing about them may come back", "id");
                problems.refuseIfAny();
            }
            CadreEntry entry = input.over(present(writer, id), new Patch(problems));
            problems.refuseIfAny();
            register.correct(writer, change, entry);
            return new Edits.Done("correction of cadre " + entry.key(), List.of(id));
        });
    }

    private static CadreEntry present(Graph.Writer writer, String id) {
        Row row = writer.run(PRESENT, Map.of("id", id)).getFirst().row("record");
        return new CadreEntry(
                row.text("key"),
                row.text("name"),
                row.rows("names").stream().map(Name::of).toList(),
                row.rows("identifiers").stream().map(Identifier::of).toList(),
                row.optionalText("familyName"),
                row.optionalText("givenName"),
                row.optionalText("gender"),
                Name.date(row, "birthDate"),
                Name.date(row, "deathDate"));
    }

    Map<String, String> versions(Viewer viewer, List<String> ids) {
        return graph.single(viewer, VERSIONS, Map.of("ids", ids), Version::of);
    }
}
