package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The counts in the database are those that comparing all tenures of each cadre with each other gives. */
@GraphTest
class TransitionsTest {

    private static final long SEED = 20_250_701;
    private static final int CADRES = 150;
    private static final int POSTS = 14;
    private static final List<String> KINDS = List.of("secretary", "chair", "vice chair", "head");
    private static final int UNITS = 6;

    @Autowired
    private Api api;

    @Autowired
    private Graph graph;

    @Autowired
    private Store store;

    private List<Tenure> tenures = List.of();

    /** A tenure with its dates as written. */
    private record Tenure(
            String key,
            int cadre,
            int post,
            @Nullable String from,
            @Nullable String to) {

        static String padded(String date) {
            return date + "-01-01".substring(date.length() == 4 ? 0 : date.length() == 7 ? 3 : 6);
        }

        @Nullable LocalDate start() {
            return from == null ? null : LocalDate.parse(padded(from));
        }

        @Nullable LocalDate end() {
            return to == null ? null : LocalDate.parse(padded(to));
        }

        boolean reversed() {
            if (from == null || to == null) {
                return false;
            }
            LocalDate first = LocalDate.parse(padded(to));
            LocalDate last = switch (to.length()) {
                case 4 -> first.plusYears(1).minusDays(1);
                case 7 -> first.plusMonths(1).minusDays(1);
                default -> first;
            };
            return last.isBefore(LocalDate.parse(padded(from)));
        }
    }

    private record Move(Tenure before, Tenure after) {}

    @BeforeEach
    void fill() {
        Random random = new Random(SEED);
        List<Tenure> made = new ArrayList<>();
        for (int cadre = 0; cadre < CADRES; cadre++) {
            int count = random.nextInt(8);
            for (int n = 0; n < count; n++) {
                String from = random.nextInt(20) == 0 ? null : date(random);
                String to = random.nextInt(4) == 0 ? null : date(random);
                boolean swap = from != null && to != null && from.compareTo(to) > 0 && random.nextInt(6) > 0;
                made.add(new Tenure(
                        "t%d-%d".formatted(cadre, n),
                        cadre,
                        random.nextInt(POSTS),
                        swap ? to : from,
                        swap ? from : to));
            }
        }
        tenures = made;
        // Only a test that corrects the record leaves a second change behind.
        boolean filled = store.count(
                        "MATCH (:Cadre {key: 'moved-%d'}), (c:Change) RETURN count(c) AS count".formatted(CADRES - 1))
                == 1;
        if (!filled) {
            store.empty();
            load();
        }
    }

    /** Few days, so that starts and ends meet. */
    private static String date(Random random) {
        String day = LocalDate.of(2001, 1, 1)
                .plusDays(random.nextInt(10) * 30L + random.nextInt(2))
                .toString();
        return day.substring(0, List.of(4, 7, 10, 10, 10).get(random.nextInt(5)));
    }

    private void load() {
        String organisations = each(IntStream.range(0, UNITS).boxed(), unit ->
                """
                {"id": "o%1$d", "name": "Đơn vị %1$d"%2$s}""".formatted(unit, unit == 0 ? "" : ", \"parent_id\": \"o" + parent(unit) + "\""));
        String posts = each(IntStream.range(0, POSTS).boxed(), post ->
                """
                {"id": "p%1$d", "label": "Chức danh %1$d", "organization_id": "o%2$d"%3$s}""".formatted(post, unit(post), kind(post) == null ? "" : ", \"role\": \"" + kind(post) + "\""));
        String persons = each(IntStream.range(0, CADRES).boxed(), cadre -> """
                {"id": "moved-%1$d", "name": "Cán bộ %1$d"}""".formatted(cadre));
        String memberships = each(tenures.stream(), tenure -> """
                {"id": "%s", "person_id": "moved-%d", "post_id": "p%d", "organization_id": "o%d"%s%s}""".formatted(
                        tenure.key(),
                        tenure.cadre(),
                        tenure.post(),
                        unit(tenure.post()),
                        tenure.from() == null ? "" : ", \"start_date\": \"" + tenure.from() + "\"",
                        tenure.to() == null ? "" : ", \"end_date\": \"" + tenure.to() + "\""));
        JsonNode report = api.imported("""
                {"organizations": [%s], "posts": [%s], "persons": [%s], "memberships": [%s]}""".formatted(organisations, posts, persons, memberships), "");
        assertThat(report.path("rejected").intValue()).isZero();
    }

    private static <T> String each(Stream<T> rows, Function<T, String> row) {
        return rows.map(row).collect(Collectors.joining(","));
    }

    /** The units hang in a chain of pairs: 0 above 1 and 2, 1 above 3 and 4, 2 above 5. */
    private static int parent(int unit) {
        return (unit - 1) / 2;
    }

    private static int unit(int post) {
        return post % UNITS;
    }

    private static boolean within(int post, int root) {
        return isWithin(unit(post), root);
    }

    private static boolean isWithin(int lower, int root) {
        for (int unit = lower; unit > 0; unit = parent(unit)) {
            if (unit == root) {
                return true;
            }
        }
        return root == 0;
    }

    private static @Nullable String kind(int post) {
        return post % 5 == 4 ? null : KINDS.get(post % 5);
    }

    /** Every pair of tenures of a cadre, tried against the words of the definition. */
    private List<Move> moves(TransitionMethod method) {
        Map<Integer, List<Tenure>> careers =
                tenures.stream().filter(tenure -> !tenure.reversed()).collect(Collectors.groupingBy(Tenure::cadre));
        List<Move> moves = new ArrayList<>();
        for (List<Tenure> career : careers.values()) {
            for (Tenure before : career) {
                for (Tenure after : career) {
                    if (after.start() != null && !before.equals(after) && follows(method, before, after, career)) {
                        moves.add(new Move(before, after));
                    }
                }
            }
        }
        return moves;
    }

    private static boolean follows(TransitionMethod method, Tenure before, Tenure after, List<Tenure> career) {
        LocalDate start = Objects.requireNonNull(after.start());
        LocalDate earliest = method == TransitionMethod.BY_START
                ? before.start() == null
                        ? null
                        : Objects.requireNonNull(before.start()).plusDays(1)
                : before.end();
        if (earliest == null || start.isBefore(earliest)) {
            return false;
        }
        boolean another = career.stream()
                .filter(other -> !other.equals(before))
                .map(Tenure::start)
                .anyMatch(day -> day != null && !day.isBefore(earliest) && day.isBefore(start));
        return !another
                && (method != TransitionMethod.AFTER_END_WITHIN_ONE_DAY
                        || ChronoUnit.DAYS.between(earliest, start) <= 1);
    }

    /** The counts as "from to count", in their order. */
    private static List<String> counted(List<Move> moves, Function<Tenure, String> group) {
        Map<List<String>, Long> counts = moves.stream()
                .collect(Collectors.groupingBy(
                        move -> List.of(group.apply(move.before()), group.apply(move.after())), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<List<String>, Long>>comparingLong(entry -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().getFirst())
                        .thenComparing(entry -> entry.getKey().getLast()))
                .map(entry -> String.join(" > ", entry.getKey()) + " " + entry.getValue())
                .toList();
    }

    private static String kindOf(Tenure tenure) {
        return Objects.requireNonNullElse(kind(tenure.post()), "");
    }

    private static String postOf(Tenure tenure) {
        return "p" + tenure.post();
    }

    private static final String ASKED = """
            query($method: TransitionMethod!, $knownAt: DateTime) {
              transitions(method: $method, knownAt: $knownAt) { total
                kinds(first: 500) { totalCount nodes { from to count } }
                positions(first: 500) { totalCount nodes { from { key } to { key } count } } } }""";

    private static final String ASKED_IN_BRIEF = """
            query($method: TransitionMethod!, $filter: TransitionFilter) {
              transitions(method: $method, filter: $filter) { positions(first: 500) {
                nodes { from { key } to { key } count } } } }""";

    private void check(TransitionMethod method) {
        List<Move> moves = moves(method);
        JsonNode found = api.data(ASKED, Map.of("method", method.name())).path("transitions");
        assertThat(found.path("total").intValue()).isEqualTo(moves.size());
        List<String> kinds = counted(moves, TransitionsTest::kindOf);
        assertThat(kinds(found.at("/kinds/nodes"))).isEqualTo(kinds);
        assertThat(found.at("/kinds/totalCount").intValue()).isEqualTo(kinds.size());
        List<String> posts = counted(moves, TransitionsTest::postOf);
        assertThat(posts(found.at("/positions/nodes"))).isEqualTo(posts);
        assertThat(found.at("/positions/totalCount").intValue()).isEqualTo(posts.size());
    }

    private void check(TransitionMethod method, Map<String, ?> filter, Predicate<Move> which) {
        List<Move> moves = moves(method).stream().filter(which).toList();
        JsonNode found = api.data(ASKED_IN_BRIEF, Map.of("method", method.name(), "filter", filter));
        assertThat(posts(found.at("/transitions/positions/nodes"))).isEqualTo(counted(moves, TransitionsTest::postOf));
    }

    private static List<String> kinds(JsonNode nodes) {
        return nodes.valueStream()
                .map(node ->
                        node.path("from").asString("") + " > " + node.path("to").asString("") + " "
                                + node.path("count").intValue())
                .toList();
    }

    private static List<String> posts(JsonNode nodes) {
        return nodes.valueStream()
                .map(node -> node.at("/from/key").stringValue() + " > "
                        + node.at("/to/key").stringValue() + " "
                        + node.path("count").intValue())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void allMovesOfRandomCareers(TransitionMethod method) {
        assertThat(moves(method)).hasSizeGreaterThan(50);
        System.out.printf("%s: %d moves of %d tenures%n", method, moves(method).size(), tenures.size());
        check(method);
    }

    @ParameterizedTest
    @EnumSource
    void onlySomeOfThem(TransitionMethod method) {
        Map<String, String> unit = Map.of("key", "o1");
        check(
                method,
                Map.of("fromOrganisation", unit),
                move -> unit(move.before().post()) == 1);
        check(method, Map.of("toOrganisation", unit), move -> unit(move.after().post()) == 1);
        check(
                method,
                Map.of("toOrganisation", unit, "subtree", true),
                move -> within(move.after().post(), 1));
        check(
                method,
                Map.of("fromOrganisation", unit, "toOrganisation", Map.of("key", "o2"), "subtree", true),
                move -> within(move.before().post(), 1) && within(move.after().post(), 2));
        check(method, Map.of("toOrganisation", Map.of("key", "o0"), "subtree", true), move -> true);
        check(method, Map.of("toOrganisation", Map.of("key", "nowhere")), move -> false);
        LocalDate from = LocalDate.of(2001, 3, 2);
        LocalDate to = LocalDate.of(2001, 6, 30);
        check(
                method,
                Map.of("begunFrom", from.toString(), "begunTo", to.toString()),
                move -> !Objects.requireNonNull(move.after().start()).isBefore(from)
                        && Objects.requireNonNull(move.after().start()).isBefore(to));
    }

    @ParameterizedTest
    @EnumSource
    void pageByPageFromEitherEnd(TransitionMethod method) {
        List<String> kinds = counted(moves(method), TransitionsTest::kindOf);
        assertThat(pages(method, "first: 4, after: $cursor", "endCursor")).isEqualTo(kinds);
        List<String> backward = new ArrayList<>(pages(method, "last: 4, before: $cursor", "startCursor"));
        Collections.reverse(backward);
        List<String> reversed = new ArrayList<>();
        for (int end = kinds.size(); end > 0; end -= 4) {
            reversed.addAll(kinds.subList(Math.max(0, end - 4), end));
        }
        Collections.reverse(reversed);
        assertThat(backward).isEqualTo(reversed);
    }

    private List<String> pages(TransitionMethod method, String arguments, String next) {
        String document = """
                query($method: TransitionMethod!, $cursor: String) { transitions(method: $method) { kinds(%s) {
                  nodes { from to count } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }""".formatted(arguments);
        List<String> found = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("method", method.name()));
        boolean more = true;
        while (more) {
            JsonNode page = api.data(document, variables).at("/transitions/kinds");
            found.addAll(kinds(page.path("nodes")));
            variables.put("cursor", page.at("/pageInfo/" + next).asString(""));
            more = page.at("/pageInfo/" + (next.equals("endCursor") ? "hasNextPage" : "hasPreviousPage"))
                    .booleanValue();
        }
        return found;
    }

    @Test
    void asTheRecordSaidBefore() {
        List<String> before = counted(moves(TransitionMethod.BY_START), TransitionsTest::postOf);
        String moment = api.data("{ cadres(first: 1) { nodes { recordedFrom } } }")
                .at("/cadres/nodes/0/recordedFrom")
                .stringValue();
        tenures = tenures.stream()
                .map(it -> it.cadre() % 2 == 0
                        ? new Tenure(it.key(), it.cadre(), (it.post() + 3) % POSTS, it.to(), it.to())
                        : it)
                .toList();
        load();
        check(TransitionMethod.BY_START);
        JsonNode then =
                api.data(ASKED, Map.of("method", "BY_START", "knownAt", moment)).path("transitions");
        assertThat(posts(then.at("/positions/nodes"))).isEqualTo(before);
        assertThat(before).isNotEqualTo(counted(moves(TransitionMethod.BY_START), TransitionsTest::postOf));
    }

    @Test
    void whoSeesAPartCountsTheMovesWithinIt() {
        Viewer viewer = Viewer.of(
                "steward",
                IntStream.range(0, UNITS)
                        .filter(unit -> isWithin(unit, 1))
                        .mapToObj(unit -> RecordKind.ORGANISATION.id("o" + unit))
                        .collect(Collectors.toSet()));
        for (TransitionMethod method : TransitionMethod.values()) {
            List<Tenure> all = tenures;
            tenures = all.stream().filter(tenure -> within(tenure.post(), 1)).toList();
            List<Move> visible = moves(method);
            tenures = all;
            MoveCounts counted = new Moves(graph, new OrganisationPosts(graph)).of(viewer, Transitions.all(method));
            assertThat(counted.total()).isEqualTo(visible.size()).isPositive();
            assertThat(counted.positions(PageRequest.of(500, null, null, null)).nodes().stream()
                            .map(move -> move.from().key() + " > " + move.to().key() + " " + move.count()))
                    .isEqualTo(counted(visible, TransitionsTest::postOf));
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = api.data("{ cadres(first: 1) { pageInfo { endCursor } } }")
                .at("/cadres/pageInfo/endCursor")
                .stringValue();
        JsonNode answer = api.answer(
                "query($c: String) { transitions(method: BY_START) { kinds(after: $c) { totalCount } } }",
                Map.of("c", cursor));
        assertThat(answer.at("/errors/0/extensions/code").stringValue()).isEqualTo("INVALID_ARGUMENT");
    }
}
