package org.cadregraph.planning;

import java.util.List;
import java.util.Map;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a planning entry that is changed leads from and to. Both are locked first, so that of two changes at once the second
 * finds what the first has done.
 *
 * @param cadre id of the cadre
 * @param position id of the position
 */
record PlanEnds(String cadre, String position) {

    private static final String ENDS = """
            MATCH (cadre:Cadre)-[entry:PLANNED_FOR {id: $id}]->(position:Position)
            RETURN cadre.id AS cadre, position.id AS position, entry %s AS entry
            """.formatted(Version.FIELDS);

    private static final String OTHERS = """
            MATCH (:Cadre {id: $cadre})-[entry:PLANNED_FOR]->(:Position {id: $position})
            WHERE entry.id <> $id AND entry.possibleFrom < $to AND entry.possibleTo > $from
              AND coalesce(entry.term, '') = $term
            RETURN count(entry) AS others
            """;

    /**
     * Those of an entry that exists, locked; ends the mutation when it is not as its sender saw it.
     *
     * @param id of the entry; that of none when its sender may not see it
     */
    static PlanEnds of(Graph.Writer writer, String id, @Nullable String expectedVersion, InputProblems problems) {
        List<Row> found = writer.run(ENDS, Map.of("id", id));
        if (!found.isEmpty()) {
            of(found.getFirst()).lock(writer, problems);
            // Somebody else may have changed it until the locks held.
            found = writer.run(ENDS, Map.of("id", id));
        }
        problems.expectVersion(
                found.isEmpty() ? null : Version.of(found.getFirst().row("entry")), expectedVersion);
        return of(found.getFirst());
    }

    private static PlanEnds of(Row row) {
        return new PlanEnds(row.text("cadre"), row.text("position"));
    }

    /** The cadre first: ids are in the order of their kinds. */
    void lock(Graph.Writer writer, InputProblems problems) {
        if (!Locks.records(writer, "Cadre", List.of(cadre)).containsKey(cadre)) {
            problems.add(Problem.Code.CONFLICT, "The cadre's record was merged meanwhile: try again");
        }
        Locks.records(writer, "Position", List.of(position));
        problems.refuseIfAny();
    }

    /** Ends the mutation when another entry is for the same at the same time. */
    void expectOnlyOne(Graph.Writer writer, PlanningLine line, InputProblems problems) {
        String termKey = line.termKey();
        Map<String, Object> parameters = Map.of(
                "cadre",
                cadre,
                "position",
                position,
                "id",
                RecordKind.PLANNING_ENTRY.id(line.key()),
                "term",
                termKey == null ? "" : RecordKind.TERM.id(termKey),
                "from",
                line.period().possible().from(),
                "to",
                line.period().possible().to());
        if (writer.run(OTHERS, parameters).getFirst().integer("others") > 0) {
            problems.add(
                    Problem.Code.ALREADY_PLANNED,
                    "The cadre is planned for this position in this term at that time already: correct that entry, or"
                            + " remove it first");
            problems.refuseIfAny();
        }
    }
}
