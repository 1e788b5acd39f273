package org.cadregraph.graph;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Which records the latest transactions changed, in the order in which they committed, whichever process made them. It
 * names records of all kinds and organisations: what of it somebody may know is the reader's to find out.
 */
public final class ChangeFeed {

    /** So many transactions are kept. */
    private static final int KEPT = 1_000;

    // The lock of the feed makes the order of the numbers that of the commits: nobody who has read up to a number can
    // miss one that comes in later with a smaller one.
    private static final String ENTER = """
            MERGE (feed:Feed {name: 'changes'})
            ON CREATE SET feed.number = 0
            SET feed.writing = true
            REMOVE feed.writing
            WITH feed, feed.number + 1 AS number
            SET feed.number = number
            CREATE (:FeedEntry {number: number, id: $id, at: $at, records: $records})
            WITH number
            MATCH (old:FeedEntry) WHERE old.number <= number - $kept
            DELETE old
            """;

    private static final String REPLACE = """
            MATCH (entry:FeedEntry) WHERE any(id IN entry.records WHERE id IN $old)
            SET entry.records = [id IN entry.records | coalesce($ids[id], id)]
            """;

    private static final String END = """
            MATCH (feed:Feed {name: 'changes'}) WHERE visibleFeed(feed)
            RETURN feed.number AS number
            """;

    private static final String MARK = """
            MATCH (feed:Feed {name: 'changes'}) WHERE visibleFeed(feed)
            OPTIONAL MATCH (entry:FeedEntry {number: feed.number})
            RETURN feed.number AS number, coalesce(entry.id, '') AS id
            """;

    private static final String PLACE = """
            MATCH (entry:FeedEntry {id: $id}) WHERE visibleFeed(entry)
            RETURN entry.number AS number
            """;

    private static final String AFTER = """
            MATCH (entry:FeedEntry) WHERE entry.number > $number AND visibleFeed(entry)
            RETURN entry {.number, .id, .at, .records} AS entry ORDER BY entry.number LIMIT $most
            """;

    private final Graph graph;

    ChangeFeed(Graph graph) {
        this.graph = graph;
    }

    /**
     * What one transaction changed.
     *
     * @param number its place; greater than that of every transaction that committed before
     * @param id by which the place can be told to others: a number would tell how much happens elsewhere
     * @param at the moment that its facts carry
     * @param records ids
     */
    public record Entry(int number, String id, OffsetDateTime at, List<String> records) {

        private static Entry of(Row row) {
            return new Entry(row.integer("number"), row.text("id"), row.moment("at"), row.texts("records"));
        }
    }

    /**
     * Where the feed stands. Of two stores, or of one that was filled anew, no two marks are equal, though the numbers are.
     *
     * @param number the place of the last transaction; 0 before the first
     * @param id of that transaction; empty before the first
     */
    public record Mark(int number, String id) {

        /** Before the first transaction. */
        public static final Mark BEGINNING = new Mark(0, "");

        /** Where the feed stood after a transaction. */
        public static Mark of(Entry entry) {
            return new Mark(entry.number(), entry.id());
        }
    }

    static void enter(Graph.Writer writer, Change change, Collection<String> records) {
        writer.run(
                ENTER,
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "at", change.at(),
                        "records", List.copyOf(records),
                        "kept", KEPT));
    }

    /** Puts other ids in the place of those by which records were known. */
    public static void replace(Graph.Writer writer, Map<String, String> ids) {
        writer.run(REPLACE, Map.of("old", List.copyOf(ids.keySet()), "ids", ids));
    }

    /** The place of the last transaction that changed something. */
    public int end() {
        List<Row> end = graph.read(Viewer.LOCAL, END, Map.of());
        return end.isEmpty() ? 0 : end.getFirst().integer("number");
    }

    /** Where it stands now. */
    public Mark mark() {
        return graph.read(Viewer.LOCAL, MARK, Map.of()).stream()
                .map(row -> new Mark(row.integer("number"), row.text("id")))
                .findFirst()
                .orElse(Mark.BEGINNING);
    }

    /** The place of the transaction with this id; empty when there is none, or it is not kept any more. */
    public OptionalInt place(String id) {
        return graph.read(Viewer.LOCAL, PLACE, Map.of("id", id)).stream()
                .mapToInt(row -> row.integer("number"))
                .findFirst();
    }

    /** The first transactions after this place. */
    public List<Entry> after(int number, int most) {
        return graph.read(Viewer.LOCAL, AFTER, Map.of("number", number, "most", most)).stream()
                .map(row -> Entry.of(row.row("entry")))
                .toList();
    }
}
