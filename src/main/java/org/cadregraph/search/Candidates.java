package org.cadregraph.search;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Where a search starts from, as clauses that find {@code record}: all that fit the question, and others, which its
 * conditions sort out.
 */
final class Candidates {

    /** So many finds are put in order whatever they are. */
    private static final int MANY = 5_000;

    /** So many records are looked at in the order of names, in the hope that they fill a page. */
    private static final int STRETCH = 2_000;

    /** What the index finds for {@code $query}. */
    static final String FOUND = """
            CALL db.index.fulltext.queryNodes('searched_names', $query) YIELD node AS record
            """;

    // Collecting them to see how many they are would count the list against the statement's memory once for each
    // record.
    /** The same; a single null in place of many. */
    static final String FOUND_UNLESS_MANY = """
            CALL db.index.fulltext.queryNodes('searched_names', $query, {limit: %1$d}) YIELD node
            WITH count(node) > %2$d AS many
            CALL (many) {
              FILTER many RETURN null AS record
              UNION ALL
              FILTER NOT many %3$s RETURN record }
            """.formatted(MANY + 1, MANY, FOUND);

    private static final String POSTS_OF_UNITS = """
            UNWIND $units AS id
            MATCH (unit:Organisation {id: id})
            OPTIONAL MATCH (unit)<-[:IN]-(post:Position)
            """;
    private static final String POSTS_OF_KIND = """
            MATCH (post:Position {kind: $kind})
            WITH null AS unit, post
            """;

    private static final String FROM_HERE = """
            MATCH (record:%1$s) USING INDEX record:%1$s(sortKey, id)
            WHERE record.sortKey >= $sortKey AND record.id >= '' AND (record.sortKey > $sortKey OR record.id > $id)
            """;
    private static final String IN_ORDER = "WITH record ORDER BY record.sortKey, record.id LIMIT ";

    private Candidates() {}

    /** Whether posts lead to all that can fit. */
    static boolean havePosts(Conditions conditions) {
        return conditions.units() != null || conditions.filter().kind() != null;
    }

    /** The units, if the question speaks of any, and the posts, as {@code unit} and {@code post}; one may be null. */
    static String posts(Conditions conditions) {
        return conditions.units() != null ? POSTS_OF_UNITS : POSTS_OF_KIND;
    }

    /** These units and posts, and who holds or held the posts. */
    static String ofPosts(Conditions conditions, Collection<SearchType> types) {
        return posts(conditions)
                + types.stream()
                        .map(type -> switch (type) {
                            case CADRE ->
                                "MATCH (post)<-[tenure:APPOINTED_TO|ROTATED_TO]-(record:Cadre) WHERE true"
                                        + conditions.ofTenure() + " RETURN record";
                            case POSITION -> "RETURN post AS record";
                            case ORGANISATION -> "RETURN unit AS record";
                        })
                        .collect(Collectors.joining(" UNION ", "CALL (unit, post) { ", " } WITH DISTINCT record "));
    }

    /** The next records in order, however many it takes for a page of those that fit. */
    static String walk(Conditions conditions, Collection<SearchType> types) {
        return types.stream()
                .map(type -> FROM_HERE.formatted(type.label()) + " AND " + conditions.of(type) + " " + IN_ORDER
                        + "$limit RETURN record")
                .collect(Collectors.joining(" UNION ALL ", "CALL { ", " } "));
    }

    /** The next records in order, as they come. */
    static String stretch(Collection<SearchType> types) {
        String each = IN_ORDER + STRETCH + " ";
        return types.size() == 1
                ? FROM_HERE.formatted(types.iterator().next().label()) + each
                : types.stream()
                        .map(type -> FROM_HERE.formatted(type.label()) + each + "RETURN record")
                        .collect(Collectors.joining(" UNION ALL ", "CALL { ", " } " + each));
    }
}
