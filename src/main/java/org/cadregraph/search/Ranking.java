package org.cadregraph.search;

/** Says in Cypher what {@link SoughtText#match} says of a name: how well a {@code record} fits by the best of its names. */
final class Ranking {

    private static final String FOLDED = "any(name IN record.searched WHERE name STARTS WITH $whole)";
    private static final String PREFIX = "any(name IN record.searched WHERE name STARTS WITH $beginning)";
    private static final String WORDS = "any(name IN record.searched WHERE name =~ $inOrder)";
    private static final String WORD_PREFIXES =
            "any(name IN record.searched WHERE all(word IN $beginnings WHERE name CONTAINS word))";

    // Asked of the few that are the text when folded.
    private static final String WRITTEN = """
            (toLower(coalesce(record.name, record.title)) = $written
              OR any(title IN coalesce(record.otherTitles, []) WHERE toLower(title) = $written)
              OR EXISTS { MATCH (record)-[:HAS_NAME]->(other:Name) WHERE toLower(other.name) = $written })
            """;

    /** The {@link Match#rank} of the best fit; null when no name fits. */
    static final String RANK =
            "CASE WHEN %s THEN CASE WHEN %s THEN %d ELSE %d END WHEN %s THEN %d WHEN %s THEN %d WHEN %s THEN %d END"
                    .formatted(
                            FOLDED,
                            WRITTEN,
                            Match.EXACT.rank(),
                            Match.FOLDED.rank(),
                            PREFIX,
                            Match.PREFIX.rank(),
                            WORDS,
                            Match.WORDS.rank(),
                            WORD_PREFIXES,
                            Match.WORD_PREFIXES.rank());

    private Ranking() {}
}
