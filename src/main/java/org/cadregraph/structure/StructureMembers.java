package org.cadregraph.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.training.Certificates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts and lists those who surely hold posts on a day, each cadre once, with their age and the levels they had reached. */
@Repository
class StructureMembers {

    // A level counts from the day of its certificate, on every reading of that day; whoever may not read the dossier
    // knows none.
    private static final String MEMBERS = """
            MATCH (root:Organisation {id: id})
            MATCH (root)(()<-[step:PART_OF WHERE $subtree AND coalesce(step.from <= $asOf, true)
              AND coalesce(step.to > $asOf, true)]-()){0,}(unit:Organisation)
            WITH DISTINCT unit WHERE visibleOrganisation(unit)
              AND ($classifications IS NULL OR unit.classification IN $classifications)
            MATCH (unit)<-[:IN]-(position:Position)
            WHERE ($keys IS NULL OR position.key IN $keys) AND ($kinds IS NULL OR position.kind IN $kinds)
            MATCH (position)<-[tenure:APPOINTED_TO|ROTATED_TO]-(cadre:Cadre)
            WHERE tenure.certainFrom <= $asOf AND tenure.certainTo > $asOf
              AND ($acting IS NULL OR coalesce(tenure.acting, false) = $acting)
            WITH cadre, position ORDER BY position.rank, position.sortKey, position.id
            WITH cadre, collect(DISTINCT position.id) AS positions
            OPTIONAL MATCH (cadre)<-[:ABOUT]-(record:Attendance)
            WHERE $levels AND visibleSubject(cadre) AND record.withdrawn IS NULL
              AND CASE size(record.certifiedOn) WHEN 10 THEN record.certifiedOn WHEN 7 THEN record.certifiedOn + '-31'
                ELSE record.certifiedOn + '-12-31' END < $dayAfter
            OPTIONAL MATCH (class:CourseClass {id: record.courseClass}) WHERE class.withdrawn IS NULL
            OPTIONAL MATCH (course:Course {id: coalesce(class.course, record.course)}) WHERE course.withdrawn IS NULL
            WITH cadre, positions,
              $educationNames[max($educationRanks[coalesce(record.education, course.education)])] AS education,
              $theoryNames[max($theoryRanks[coalesce(record.politicalTheory, course.politicalTheory)])] AS theory,
              CASE size(cadre.birthDate) WHEN 10 THEN cadre.birthDate WHEN 7 THEN cadre.birthDate + '-01'
                WHEN 4 THEN cadre.birthDate + '-01-01' END AS born
            WITH cadre, positions, education, theory, duration.between(date(born), $asOf).years AS age
            """;

    private static final String CELLS = """
            UNWIND $ids AS id
            CALL (id) {
              %s
              RETURN cadre.gender AS gender, age, education, theory, count(*) AS count
            }
            RETURN id, {gender: gender, age: age, education: education, theory: theory, count: count} AS value
            """.formatted(MEMBERS);

    private static final String TAKEN = """
            ($educations IS NULL OR education IN $educations) AND ($theories IS NULL OR theory IN $theories)
              AND ($genders IS NULL OR cadre.gender IN $genders)
              AND ($ageFrom IS NULL OR age >= $ageFrom) AND ($ageBelow IS NULL OR age < $ageBelow)
            """;

    private static final String FORWARD = page("""
            (cadre.sortKey > $sortKey OR cadre.sortKey = $sortKey AND cadre.id > $id)""", "");

    private static final String BACKWARD = page("""
            (cadre.sortKey < $sortKey OR cadre.sortKey = $sortKey AND cadre.id < $id)""", "DESC");

    /** After every other text: the last character there can be. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static String page(String after, String way) {
        String order = "ORDER BY cadre.sortKey %1$s, cadre.id %1$s".formatted(way);
        return """
                UNWIND $ids AS id
                CALL (id) {
                  %1$s WHERE %2$s AND %3$s
                  RETURN cadre, positions, age, education, theory %4$s LIMIT $limit
                }
                WITH id, cadre, positions, age, education, theory %4$s
                RETURN id, {cadre: cadre %5$s, sortKey: cadre.sortKey, positions: positions, age: age,
                  education: education, theory: theory} AS value
                """.formatted(MEMBERS.stripTrailing(), TAKEN, after, order, Cadre.FIELDS);
    }

    /** Which page of whom. */
    record Page(Structure.Asked asked, MemberFilter filter, PageRequest request) {}

    private final Graph graph;

    StructureMembers(Graph graph) {
        this.graph = graph;
    }

    Map<String, List<StructureCell>> cells(Viewer viewer, List<String> ids, Structure.Asked asked) {
        return graph.grouped(viewer, CELLS, asked.parameters(ids, seesLevels(viewer)), StructureCell::of);
    }

    Map<String, Connection<StructureMember>> page(Viewer viewer, List<String> ids, Page page) {
        PageRequest request = page.request();
        boolean backward = request.backward();
        Map<String, @Nullable Object> parameters = new HashMap<>(page.asked().parameters(ids, seesLevels(viewer)));
        parameters.putAll(page.filter().parameters());
        parameters.put("sortKey", request.position(0, backward ? LAST : ""));
        parameters.put("id", request.position(1, backward ? LAST : ""));
        parameters.put("limit", request.size() + 1);
        return Connection.each(
                request,
                ids,
                graph.grouped(viewer, backward ? BACKWARD : FORWARD, parameters, row -> row),
                StructureMembers::place,
                StructureMember::of,
                () -> totals(cells(viewer, ids, page.asked()), page.filter()));
    }

    private static boolean seesLevels(Viewer viewer) {
        return viewer.sees(Certificates.PART);
    }

    private static List<String> place(Row row) {
        return List.of(row.text("sortKey"), row.row("cadre").text("id"));
    }

    private static Map<String, Integer> totals(Map<String, List<StructureCell>> cells, MemberFilter filter) {
        Map<String, Integer> totals = new HashMap<>();
        cells.forEach((id, its) -> totals.put(id, count(its, filter)));
        return totals;
    }

    /** How many of the people in these cells count. */
    static int count(List<StructureCell> cells, MemberFilter filter) {
        return cells.stream()
                .filter(filter::takes)
                .mapToInt(StructureCell::count)
                .sum();
    }
}
