package org.cadregraph.career;

/** Which tenures of a career follow each other; the texts find each pair of posts {@code a}, {@code b} of a cadre. */
enum TransitionMethod {
    BY_START("""
            CALL (cadre) {
              MATCH (cadre)-[tenure]->(position:Position)
              WHERE tenure.possibleFrom > date('0001-01-01') AND visiblePosition(position)
              WITH tenure.possibleFrom AS start, collect(position) AS posts ORDER BY start
              WITH collect([start, posts]) AS groups
              UNWIND range(0, size(groups) - 2) AS i
              UNWIND groups[i][1] AS a
              UNWIND groups[i + 1][1] AS b
              RETURN a, b, groups[i + 1][0] AS start
            }
            """),
    AFTER_END(afterEnd("true")),
    AFTER_END_WITHIN_ONE_DAY(afterEnd("next[0] <= ended[2] + duration('P1D')"));

    /** For each {@code cadre} it adds rows with {@code a}, {@code b} and {@code start}, the first day in {@code b}. */
    final String pairs;

    TransitionMethod(String pairs) {
        this.pairs = pairs;
    }

    // A tenure that is reversed, or of which no start is known, stands at the beginning of time. A written end reads as
    // its first day.
    private static String afterEnd(String near) {
        return """
            CALL (cadre) {
              MATCH (cadre)-[tenure]->(position:Position)
              WHERE tenure.possibleTo > date('0001-01-01') AND visiblePosition(position)
              WITH tenure, position, tenure.possibleFrom AS start ORDER BY start
              WITH collect([start, position, date(tenure.to), tenure]) AS career
              UNWIND career AS ended
              WITH ended, [next IN career
                WHERE next[0] > date('0001-01-01') AND next[0] >= ended[2] AND next[3] <> ended[3]] AS later
              UNWIND later AS next
              WITH ended, next WHERE next[0] = later[0][0] AND %s
              RETURN ended[1] AS a, next[1] AS b, next[0] AS start
            }
            """.formatted(near);
    }
}
