package org.cadregraph.training;

import org.cadregraph.organisation.UnitTimes;

/** What is counted of what was learnt: each text goes on from {@code id} to each {@code record} that counts, once. */
@SuppressWarnings("ImmutableEnumChecker") // a text is a string
enum LearningKind {

    /** Of those who held a post there on the first day. */
    ATTENDANCES(UnitTimes.MATCH + """
            MATCH (unit)<-[:IN]-(:Position)<-[tenure:APPOINTED_TO|ROTATED_TO]-(cadre:Cadre)
            WHERE tenure.certainFrom < $to AND tenure.certainTo > $from
            // By another name than those that stand for what the viewer may see.
            WITH cadre, collect({times: times, from: tenure.certainFrom, to: tenure.certainTo}) AS worked
            WHERE visibleSubject(cadre)
            MATCH (cadre)<-[:ABOUT]-(record:Attendance)
            WHERE record.withdrawn IS NULL AND record.on >= $firstYear AND record.on < $dayAfter{after}
            // Row by row, as there may be many; days are compared of what the course leaves.
            OPTIONAL MATCH (class:CourseClass {id: record.courseClass}) WHERE class.withdrawn IS NULL
            OPTIONAL MATCH (course:Course {id: coalesce(class.course, record.course)}) WHERE course.withdrawn IS NULL
            WITH cadre, worked, record, class, course, coalesce(record.education, course.education) AS education,
              coalesce(record.politicalTheory, course.politicalTheory) AS theory
            WHERE %3$s
            WITH cadre, worked, record, %1$s
            WHERE first >= $firstDay AND latest < $dayAfter
            WITH cadre, worked, record, date(first) AS day
            WHERE any(post IN worked WHERE post.from <= day AND post.to > day
              AND any(time IN post.times WHERE time.since <= day AND time.until > day))
            WITH record, cadre
            """),

    /** Those that it held. */
    CLASSES(UnitTimes.MATCH + """
            MATCH (unit)<-[:ABOUT]-(record:CourseClass)
            WHERE record.withdrawn IS NULL
            WITH times, record, record AS class, %1$s
            WHERE first >= $firstDay AND latest < $dayAfter{after}
            WITH times, record, class, date(first) AS day
            WHERE %2$s
            OPTIONAL MATCH (course:Course {id: class.course}) WHERE course.withdrawn IS NULL
            WITH record, class, course, course.education AS education, course.politicalTheory AS theory
            WHERE %3$s
            WITH DISTINCT record, null AS cadre
            """);

    final String count;
    final String forward;
    final String backward;

    LearningKind(String template) {
        String records = template.formatted(LearningFilter.READINGS, UnitTimes.CONTAIN, LearningFilter.TAKEN);
        count = """
                UNWIND $ids AS id
                CALL (id) {
                  %s
                  RETURN count(record) AS records, count(DISTINCT cadre) AS cadres
                }
                RETURN id, {records: records, cadres: cadres} AS value
                """.formatted(records.replace("{after}", ""));
        forward = page(records, " AND (record.on > $on OR record.on = $on AND record.id > $key)", "");
        backward = page(records, " AND (record.on < $on OR record.on = $on AND record.id < $key)", "DESC");
    }

    private static String page(String records, String after, String way) {
        String order = "ORDER BY record.on %1$s, record.id %1$s".formatted(way);
        return """
                UNWIND $ids AS id
                CALL (id) {
                  %1$s
                  RETURN record %2$s LIMIT $limit
                }
                WITH id, record %2$s
                RETURN id, record {.*} AS value
                """.formatted(records.replace("{after}", after), order);
    }
}
