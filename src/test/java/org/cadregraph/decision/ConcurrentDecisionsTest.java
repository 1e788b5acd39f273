package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.support.Mutations.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decisions at once leave the record as if they had come one after another; nobody hears that they got in each other's way. */
@GraphTest
class ConcurrentDecisionsTest {

    private static final int AT_ONCE = 16;
    private static final int ROUNDS = 6;
    private static final int BENCH = 3;
    private static final int HELD = 9;
    private static final LocalDate START = LocalDate.of(2024, 3, 1);
    private static final String TAKEN = "SEAT_TAKEN input.actions.0.position";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void load() {
        store.empty();
        List<Map<String, Object>> posts = new ArrayList<>(List.of(Drafts.post("bench", BENCH)));
        List<Map<String, Object>> memberships = new ArrayList<>();
        range(ROUNDS, n -> "seat" + n).forEach(key -> posts.add(Drafts.post(key, 1)));
        for (int n = 0; n < HELD; n++) {
            posts.add(Drafts.post("post" + n, 1));
            memberships.add(Map.of(
                    "id", "t" + n,
                    "person_id", "c" + n,
                    "post_id", "post" + n,
                    "organization_id", Drafts.WARD,
                    "start_date", "2020-01-01"));
        }
        Map<String, Object> file = Drafts.file(posts, range(AT_ONCE, n -> Drafts.person("c" + n)), memberships);
        JsonNode report = api.imported(JsonMapper.shared().writeValueAsString(file), "");
        assertThat(report.path("rejected").asInt(-1)).as("%s", report).isZero();
    }

    private static <T> List<T> range(int count, IntFunction<T> each) {
        return IntStream.range(0, count).mapToObj(each).toList();
    }

    private JsonNode issue(Map<String, Object> draft) {
        return new Mutations(api).send("issueDecision", Drafts.INPUT, draft, "decision { id effects { place } }");
    }

    private List<JsonNode> atOnce(List<Map<String, Object>> drafts) {
        return Mutations.atOnce(drafts.stream()
                .<Callable<JsonNode>>map(draft -> () -> issue(draft))
                .toList());
    }

    /** Who holds each post that somebody holds: several where the record says so. */
    private Map<String, List<String>> holders(LocalDate day) {
        Map<String, List<String>> holders = new TreeMap<>();
        api.data(
                        "query($key: String!, $day: Date) { organisation(by: {key: $key}) { positions { key"
                                + " holders(asOf: $day) { tenure { cadre { key } } } } } }",
                        Map.of("key", Drafts.WARD, "day", day.toString()))
                .at("/organisation/positions")
                .forEach(post -> post.path("holders")
                        .forEach(holding -> holders.computeIfAbsent(
                                        post.path("key").stringValue(), key -> new ArrayList<>())
                                .add(holding.at("/tenure/cadre/key").stringValue())));
        return holders;
    }

    private int decisions() {
        return store.count("MATCH (decision:Decision) RETURN count(decision) AS count");
    }

    private int tenures() {
        return store.count("MATCH (:Cadre)-[tenure:APPOINTED_TO|ROTATED_TO]->() RETURN count(tenure) AS count");
    }

    /** Sixteen want it at once, each with a decision of their own. */
    private void contend(String post, int seats, LocalDate day) {
        List<JsonNode> answers = atOnce(range(
                AT_ONCE, n -> Drafts.decision(n + "-" + post, day, List.of(Drafts.second("c" + n, post, day)))));
        List<String> won = IntStream.range(0, AT_ONCE)
                .filter(n -> problems(answers.get(n)).isEmpty())
                .mapToObj(n -> "c" + n)
                .toList();
        assertThat(won).hasSize(seats);
        assertThat(answers)
                .filteredOn(answer -> answer.path("decision").isNull())
                .hasSize(AT_ONCE - seats)
                .allSatisfy(answer -> assertThat(problems(answer)).containsExactly(TAKEN));
        assertThat(holders(day).getOrDefault(post, List.of())).containsExactlyInAnyOrderElementsOf(won);
    }

    @Test
    void ofSixteenForOneSeatOneIsTaken() {
        for (int round = 0; round < ROUNDS; round++) {
            contend("seat" + round, 1, START.plusDays(round));
        }
        contend("bench", BENCH, START);
        assertThat(decisions()).isEqualTo(ROUNDS + BENCH);
        assertThat(tenures()).isEqualTo(HELD + ROUNDS + BENCH);
    }

    @Test
    void whereSeveralConcernTheSamePeopleEachIsDoneWhollyOrNotAtAll() {
        Random random = new Random(16);
        int issued = 0;
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate day = START.plusDays(2L * round);
            Map<String, List<String>> before = holders(day);
            List<List<String>> asked = range(AT_ONCE, n -> three(before, random));
            List<JsonNode> answers = atOnce(range(AT_ONCE, n -> draft(n, asked.get(n), before, day, random)));
            Map<String, List<String>> expected = new TreeMap<>(before);
            Set<String> moved = new HashSet<>();
            for (int n = 0; n < AT_ONCE; n++) {
                if (problems(answers.get(n)).isEmpty()) {
                    assertThat(answers.get(n).at("/decision/effects")).hasSize(swaps(n) ? 6 : 3);
                    assertThat(moved).doesNotContainAnyElementsOf(asked.get(n));
                    moved.addAll(asked.get(n));
                    move(swaps(n), asked.get(n), before, expected);
                    issued++;
                }
            }
            assertThat(moved).isNotEmpty();
            for (int n = 0; n < AT_ONCE; n++) {
                if (!problems(answers.get(n)).isEmpty()) {
                    assertThat(problems(answers.get(n)))
                            .allMatch(problem -> problem.startsWith("NOT_IN_POST ")
                                    || problem.startsWith("ALREADY_IN_POST ")
                                    || problem.startsWith("SEAT_TAKEN "))
                            .anyMatch(problem -> problem.startsWith("NOT_IN_POST "));
                    assertThat(moved).containsAnyElementsOf(asked.get(n));
                }
            }
            assertThat(holders(day.minusDays(1))).isEqualTo(before);
            assertThat(holders(day)).isEqualTo(expected);
            issued += fill(expected, day.plusDays(1));
        }
        assertThat(decisions()).isEqualTo(issued);
    }

    private static boolean swaps(int n) {
        return n % 4 != 0;
    }

    private static List<String> three(Map<String, List<String>> held, Random random) {
        List<String> posts = new ArrayList<>(held.keySet());
        Collections.shuffle(posts, random);
        return List.copyOf(posts.subList(0, 3));
    }

    /** Three leave their posts, in any order; in most drafts each comes into the next one's. */
    private static Map<String, Object> draft(
            int n, List<String> posts, Map<String, List<String>> held, LocalDate day, Random random) {
        List<Map<String, Object>> actions = new ArrayList<>();
        for (int place = 0; place < posts.size(); place++) {
            String cadre = held.getOrDefault(posts.get(place), List.of()).getFirst();
            actions.add(Drafts.relieve(cadre, posts.get(place)));
            if (swaps(n)) {
                actions.add(Drafts.second(cadre, posts.get((place + 1) % posts.size()), day));
            }
        }
        Collections.shuffle(actions, random);
        return Drafts.decision(n + "/" + day, day, actions);
    }

    private static void move(
            boolean swap, List<String> posts, Map<String, List<String>> held, Map<String, List<String>> after) {
        for (int place = 0; place < posts.size(); place++) {
            if (swap) {
                after.put(posts.get((place + 1) % posts.size()), held.getOrDefault(posts.get(place), List.of()));
            } else {
                after.remove(posts.get(place));
            }
        }
    }

    /** Whoever is without a post gets one that nobody holds; answers how many decisions that took. */
    private int fill(Map<String, List<String>> held, LocalDate day) {
        List<String> cadres = range(HELD, n -> "c" + n).stream()
                .filter(cadre -> !held.containsValue(List.of(cadre)))
                .toList();
        List<String> posts = range(HELD, n -> "post" + n).stream()
                .filter(post -> !held.containsKey(post))
                .toList();
        if (cadres.isEmpty()) {
            return 0;
        }
        List<Map<String, Object>> actions = range(cadres.size(), n -> Drafts.second(cadres.get(n), posts.get(n), day));
        assertThat(problems(issue(Drafts.decision("fill/" + day, day, actions))))
                .isEmpty();
        return 1;
    }

    @Test
    void whatIsSentAgainUnderOneIdIsDoneOnce() {
        List<Map<String, Object>> drafts = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String post = "post" + round;
            Map<String, Object> draft = new HashMap<>(Drafts.decision(
                    "once/" + round,
                    START,
                    List.of(Drafts.relieve("c" + round, post), Drafts.second("c" + (HELD + round), post, START))));
            draft.put("clientMutationId", "once" + round);
            drafts.add(draft);
            assertSame(atOnce(Collections.nCopies(AT_ONCE, draft)));
            assertThat(decisions()).isEqualTo(round + 1);
            assertThat(tenures()).isEqualTo(HELD + round + 1);
            assertThat(holders(START).getOrDefault(post, List.of())).containsExactly("c" + (HELD + round));
        }
        for (Map<String, Object> draft : drafts) {
            assertSame(Stream.concat(atOnce(Collections.nCopies(2, draft)).stream(), Stream.of(issue(draft)))
                    .toList());
        }
        assertThat(decisions()).isEqualTo(ROUNDS);
        assertThat(tenures()).isEqualTo(HELD + ROUNDS);
    }

    private static void assertSame(List<JsonNode> answers) {
        assertThat(answers)
                .allSatisfy(answer -> assertThat(problems(answer)).isEmpty())
                .extracting(answer -> answer.at("/decision/id").stringValue())
                .doesNotContainNull()
                .containsOnly(answers.getFirst().at("/decision/id").stringValue());
    }
}
