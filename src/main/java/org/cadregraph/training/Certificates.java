package org.cadregraph.training;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds what cadres have it in writing to have reached. */
@Repository
public class Certificates {

    /** The part of the rules of access to which they belong. */
    public static final String PART = Course.PART;

    // The level is the cadre's own, whoever gave the course: it does not matter who may see that.
    private static final String LEVELS = """
            OPTIONAL MATCH (class:CourseClass {id: record.courseClass}) WHERE class.withdrawn IS NULL
            OPTIONAL MATCH (course:Course {id: coalesce(class.course, record.course)}) WHERE course.withdrawn IS NULL
            RETURN id, {
              id: record.id,
              on: record.certifiedOn,
              education: coalesce(record.education, course.education),
              politicalTheory: coalesce(record.politicalTheory, course.politicalTheory)} AS value
            """;

    private static final String NOW = """
            UNWIND $ids AS id
            MATCH (subject:Cadre {id: id}) WHERE visibleSubject(subject)
            MATCH (subject)<-[:ABOUT]-(record:Attendance)
            WHERE record.withdrawn IS NULL AND record.certifiedOn IS NOT NULL
            """ + LEVELS;

    private static final String ONCE = """
            UNWIND $ids AS id
            MATCH (subject:Cadre {id: id}) WHERE visibleSubject(subject)
            MATCH (subject)<-[about:ABOUT|WAS_ABOUT]-(:Attendance)-[:WAS*0..1]->(record)
            WHERE record.withdrawn IS NULL AND record.certifiedOn IS NOT NULL AND about.of = record.cadre
              AND record.recordedFrom <= $knownAt AND coalesce(record.recordedTo > $knownAt, true)
            WITH DISTINCT id, record
            """ + LEVELS;

    private final Graph graph;

    Certificates(Graph graph) {
        this.graph = graph;
    }

    /**
     * Those of each of these cadres.
     *
     * @param knownAt as the record said at this moment; absent for now. Courses are told as they stand now
     */
    public Map<String, List<Certificate>> of(Viewer viewer, List<String> ids, @Nullable OffsetDateTime knownAt) {
        if (!viewer.sees(Course.PART)) {
            return Map.of();
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("ids", ids));
        if (knownAt != null) {
            parameters.put("knownAt", knownAt.toInstant().atZone(ZoneOffset.UTC));
        }
        return graph.grouped(viewer, knownAt == null ? NOW : ONCE, parameters, Certificate::of);
    }
}
