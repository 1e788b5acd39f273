package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.PositionLinkRegister;
import org.cadregraph.support.AnyAdapter;
import org.cadregraph.support.Api;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.cadregraph.tenure.DecisionRegister;
import org.cadregraph.tenure.TermRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever works for a part of the tree gets, to any question, the answer of a store in which there is nothing but that
 * part: every total, order and cursor is the same, so that nothing tells of what they may not see. The part is found by
 * looking at each record ({@link Province#within}), the questions are random walks over the schema.
 */
@SignedInTest
@AnyAdapter("what may be seen is told by the texts of the statements, which both adapters are given")
class ScopeWalkTest {

    private static final long SEED = 20_261_123;
    private static final List<String> ROLES = List.of("reader", "planner", "steward", "decider");
    private static final Set<String> SCOPE = Set.of("u2", "u4");
    private static final List<String> LISTS = List.of(
            "cadres",
            "organisations",
            "positions",
            "search",
            "findings",
            "inOffice { holders",
            "organisation(by: {key: \"u2\"}) { plan",
            "organisation(by: {key: \"u2\"}) { manages");
    private static final String PAGE =
            "(first: 3, after: $after) { totalCount edges { cursor } pageInfo { hasNextPage endCursor } }";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private TermRegister terms;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private PositionLinkRegister carriedOn;

    @Value("${cadre.test.walk:80}")
    private int steps;

    private final AccessTable table = AccessTable.shipped();
    private final Province province = Province.random(new Random(SEED));

    @Test
    void aScopeIsAsIfNothingElseExisted() {
        load(province);
        Map<String, List<String>> values = values();
        Map<String, List<String>> queries = new HashMap<>();
        Map<String, List<JsonNode>> seen = new HashMap<>();
        for (String role : ROLES) {
            Set<String> parts = table.parts(List.of(role));
            RandomQueries walk = new RandomQueries(
                    source.schema(),
                    field -> parts.contains(String.valueOf(table.part(field))),
                    values,
                    new Random(SEED + role.hashCode()));
            List<String> asked = Stream.generate(walk::next).limit(steps).toList();
            queries.put(role, asked);
            seen.put(role, ask(role, SCOPE, asked));
        }
        int[] found = new int[2];
        for (String role : ROLES) {
            // To whoever does not see plans there are none, and nobody who is only planned.
            load(province.within(SCOPE, table.parts(List.of(role)).contains("plans")));
            List<String> asked = queries.getOrDefault(role, List.of());
            List<JsonNode> answers = seen.getOrDefault(role, List.of());
            List<JsonNode> alone = ask(role, Set.of(Person.ALL), asked);
            for (int n = 0; n < steps; n++) {
                JsonNode answer = answers.get(n);
                assertThat(answer).as("%s asks %s", role, asked.get(n)).isEqualTo(alone.get(n));
                assertThat(answer.at("/errors/0/extensions/code").stringValue(""))
                        .as("%s asks %s", role, asked.get(n))
                        .isNotIn("INVALID_QUERY", "INVALID_SYNTAX", "INTERNAL_ERROR")
                        // A way to look somebody up may be refused; a field never is, as the walk takes none of those.
                        .isNotEqualTo(asked.get(n).contains("identifier: {") ? "?" : "FORBIDDEN");
                found[answer.has("errors") ? 1 : 0]++;
            }
        }
        System.out.printf(
                "%d walks for each of %s: %d answers and %d refusals (wrong arguments), each as if nothing else existed%n",
                steps, ROLES, found[0], found[1]);
        assertThat(found[0]).isGreaterThan(found[1]);
    }

    @Test
    void pagesGoOnAsIfNothingElseExisted() {
        load(province);
        List<JsonNode> seen = pages(SCOPE);
        load(province.within(SCOPE, true));
        assertThat(seen).isEqualTo(pages(Set.of(Person.ALL))).hasSizeGreaterThan(3 * LISTS.size());
    }

    /** Every page of each list, from its start to its end. */
    private List<JsonNode> pages(Collection<String> organisations) {
        Api signedIn = api.as(Tokens.header("lan", List.of("steward"), organisations));
        List<JsonNode> pages = new ArrayList<>();
        for (String list : LISTS) {
            @Nullable String after = null;
            do {
                JsonNode page = signedIn.data(
                        "query($after: String) { " + list + PAGE
                                + "}".repeat(1 + braces(list, '{') - braces(list, '}')),
                        after == null ? Map.of() : Map.of("after", after));
                pages.add(page);
                after = page.findValue("hasNextPage").booleanValue()
                        ? page.findValue("endCursor").stringValue()
                        : null;
            } while (after != null);
        }
        return pages;
    }

    private static int braces(String text, char brace) {
        return (int) text.chars().filter(letter -> letter == brace).count();
    }

    private List<JsonNode> ask(String role, Collection<String> organisations, List<String> queries) {
        Api signedIn = api.as(Tokens.header(role, List.of(role), organisations));
        return queries.stream().map(query -> signedIn.answer(query, Map.of())).toList();
    }

    private void load(Province records) {
        store.empty();
        String steward = Tokens.header("steward", List.of("steward"), List.of(Person.ALL));
        JsonNode report = api.as(steward).imported(JsonMapper.shared().writeValueAsString(records.file()), "");
        assertThat(report.path("rejected").intValue()).as("%s", report).isZero();
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "more");
        graph.write(writer -> {
            terms.save(writer, change, records.terms());
            decisions.save(writer, change, records.decisions());
            carriedOn.save(writer, change, records.carriedOn());
            // Each tenure names a term and two decisions, whoever's they are, and each planning entry a term.
            writer.run("""
                    MATCH ()-[q:PLANNED_FOR]->() WITH q, toInteger(substring(q.key, 1)) AS n
                    SET q.term = $terms[n % size($terms)]
                    """, Map.of("terms", termIds()));
            return writer.run(
                    """
                    MATCH ()-[t:APPOINTED_TO]->() WITH t, toInteger(substring(t.key, 1)) AS n
                    SET t.term = $terms[n % size($terms)], t.begunBy = $decisions[n % size($decisions)],
                      t.endedBy = $decisions[(n + 1) % size($decisions)]
                    """,
                    Map.of(
                            "terms", termIds(),
                            "decisions",
                                    province.decisions().stream()
                                            .map(it -> RecordKind.DECISION.id(it.key()))
                                            .toList()));
        });
    }

    private List<String> termIds() {
        return province.terms().stream().map(it -> RecordKind.TERM.id(it.key())).toList();
    }

    /** Values for arguments: of records that are seen and of others. */
    private Map<String, List<String>> values() {
        List<String> ids = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Map<RecordKind, List<Map<String, Object>>> records = Map.of(
                RecordKind.ORGANISATION, province.organizations(),
                RecordKind.POSITION, province.posts(),
                RecordKind.CADRE, province.persons(),
                RecordKind.TENURE, province.memberships(),
                RecordKind.PLANNING_ENTRY, province.plans(),
                RecordKind.POSITION_MANAGEMENT, province.managements());
        records.forEach((kind, each) -> Province.keys(each).forEach(key -> {
            keys.add(quoted(key));
            ids.add(quoted(kind.id(key)));
        }));
        province.terms().forEach(term -> ids.add(quoted(RecordKind.TERM.id(term.key()))));
        province.decisions().forEach(decision -> ids.add(quoted(RecordKind.DECISION.id(decision.key()))));
        List<String> names = Stream.of("An", "nguyen", "do", "tran an", "Trưởng", "truong ha", "x")
                .map(ScopeWalkTest::quoted)
                .toList();
        List<String> days = Stream.of("1995-05-05", "2005-01-01", "2015-07-01", "2024-02-29")
                .map(ScopeWalkTest::quoted)
                .toList();
        List<String> numbers = IntStream.range(0, 9).mapToObj(String::valueOf).toList();
        Map<String, List<String>> values = new HashMap<>();
        values.put("ID", ids);
        values.put("key", keys);
        values.put("scheme", List.of("\"code\"", "\"unit\""));
        values.put(
                "code",
                IntStream.range(0, 70)
                        .mapToObj(n -> quoted((n % 2 == 0 ? "C" : "U") + n))
                        .toList());
        values.put("String", names);
        values.put("kind", List.of("\"chair\"", "\"member\""));
        values.put("gender", List.of("\"male\"", "\"female\""));
        values.put("classification", List.of("\"ward\"", "\"office\""));
        values.put("Date", days);
        values.put("PartialDate", days);
        values.put("Int", numbers);
        // Cursors are looked at page by page.
        values.put("after", List.of("null"));
        values.put("before", List.of("null"));
        values.put("Boolean", List.of("true", "false"));
        return values;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
