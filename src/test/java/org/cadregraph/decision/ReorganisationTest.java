package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.support.Mutations.problems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Ten wards with 300 posts and 1,000 holders go over into three: what is told before is what comes of it, and can be undone. */
@GraphTest
class ReorganisationTest {

    private static final int WARDS = 10;
    private static final int NEW_WARDS = 3;
    private static final int POSTS = 30;
    private static final int HOLDERS = 1_000;
    private static final String DAY = "2025-07-01";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    private void load(int count, int holders) {
        store.empty();
        String wards = each(count, ward -> """
                {"id": "old-%d", "name": "Phường cũ %d", "parent_id": "province"}""".formatted(ward, ward));
        String newWards = each(NEW_WARDS, ward -> """
                {"id": "new-%d", "name": "Phường mới %d", "parent_id": "province", "founding_date": "%s"}""".formatted(ward, ward, DAY));
        String posts = each(count * POSTS, n -> """
                {"id": "old-%d-%d", "label": "Chức danh %d", "organization_id": "old-%d", "seats": 4}""".formatted(n / POSTS, n % POSTS, n % POSTS, n / POSTS));
        String newPosts = each(NEW_WARDS * POSTS, n -> """
                {"id": "new-%d-%d", "label": "Chức danh %d", "organization_id": "new-%d", "seats": 20}""".formatted(n / POSTS, n % POSTS, n % POSTS, n / POSTS));
        String persons = each(holders, n -> """
                {"id": "c%d", "name": "Cán bộ %d"}""".formatted(n, n));
        String memberships = each(holders, n -> membership(n, n % (count * POSTS)));
        assertThat(api.imported("""
                        {"organizations": [{"id": "province", "name": "Tỉnh Lạng Sơn"},
                           {"id": "far", "name": "Tỉnh khác"}, {"id": "small", "name": "Xã nhỏ", "parent_id": "province"}, %s, %s],
                         "posts": [{"id": "small-chair", "label": "Chủ tịch", "organization_id": "small"},
                           {"id": "small-clerk", "label": "Văn thư", "organization_id": "small"},
                           {"id": "one-seat", "label": "Chủ tịch", "organization_id": "new-0", "seats": 1}, %s, %s],
                         "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}, {"id": "binh", "name": "Lê Văn Bình"}, %s],
                         "memberships": [
                           {"id": "a", "person_id": "an", "post_id": "small-chair", "organization_id": "small",
                            "start_date": "2020-05-01"},
                           {"id": "b", "person_id": "binh", "post_id": "small-clerk", "organization_id": "small",
                            "start_date": "2020-05-01"}, %s]}
                        """.formatted(wards, newWards, posts, newPosts, persons, memberships), "")
                        .path("rejected")
                        .intValue())
                .isZero();
    }

    /** Every fortieth holder left in the year of the reorganisation, nobody knows when; every fiftieth acts. */
    private static String membership(int n, int post) {
        return """
                {"id": "t%d", "person_id": "c%d", "post_id": "old-%d-%d", "organization_id": "old-%d", "start_date": "2020-05-01"%s%s}""".formatted(
                        n,
                        n,
                        post / POSTS,
                        post % POSTS,
                        post / POSTS,
                        n % 40 == 7 ? ", \"end_date\": \"2025\"" : "",
                        n % 50 == 3 ? ", \"acting\": true" : "");
    }

    private static String each(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining(","));
    }

    private static String organisation(String key) {
        return RecordKind.ORGANISATION.id(key);
    }

    private static Map<String, Object> post(String key, @Nullable String as) {
        Map<String, Object> post = new HashMap<>();
        post.put("position", RecordKind.POSITION.id(key));
        if (as != null) {
            post.put("carriedOnAs", RecordKind.POSITION.id(as));
        }
        return post;
    }

    private static Map<String, Object> goesOver(String key, String into) {
        return Map.of("organisation", organisation(key), "into", List.of(organisation(into)), "kind", "MERGER");
    }

    private static Map<String, Object> input(
            String key, List<Map<String, Object>> organisations, List<Map<String, Object>> posts) {
        Map<String, Object> input = new HashMap<>();
        input.put("key", key);
        input.put("number", "1672/NQ");
        input.put("on", "2025-06-16");
        input.put("effectiveOn", DAY);
        input.put("title", "Sắp xếp các đơn vị hành chính cấp xã");
        input.put("organisation", organisation("province"));
        input.put("signer", "Chủ tịch");
        input.put("basis", "Nghị quyết");
        input.put("organisations", organisations);
        input.put("posts", posts);
        return input;
    }

    /** The last five posts of each ward are not carried on; one holder of another goes to no post. */
    private static Map<String, Object> large() {
        List<Map<String, Object>> organisations = IntStream.range(0, WARDS)
                .mapToObj(ward -> goesOver("old-" + ward, "new-" + ward % NEW_WARDS))
                .toList();
        List<Map<String, Object>> posts = IntStream.range(0, WARDS * POSTS)
                .mapToObj(n -> post(
                        "old-" + n / POSTS + '-' + n % POSTS,
                        n % POSTS >= POSTS - 5 ? null : "new-" + n / POSTS % NEW_WARDS + '-' + n % POSTS))
                .toList();
        Map<String, Object> input = input("large", organisations, posts);
        input.put("exceptions", List.of(exception("c1", "old-0-1", null)));
        return input;
    }

    private static Map<String, Object> exception(String cadre, String position, @Nullable String to) {
        Map<String, Object> exception = post(position, null);
        exception.put("cadre", RecordKind.CADRE.id(cadre));
        if (to != null) {
            exception.put("to", RecordKind.POSITION.id(to));
        }
        return exception;
    }

    private static Map<String, Object> small() {
        Map<String, Object> input = input(
                "small",
                List.of(goesOver("small", "new-0")),
                List.of(post("small-chair", "new-0-0"), post("small-clerk", "new-0-0")));
        input.put("exceptions", List.of(exception("an", "small-chair", null)));
        return input;
    }

    private JsonNode check(Map<String, Object> input) {
        return api.data("""
                        query($input: CheckReorganisationInput!) { checkReorganisation(input: $input) {
                          organisations { place organisation { key } dissolved into { key } kind }
                          posts { place position { key } carriedOnAs { key } }
                          tenures { place fate tenure { key cadre { key } position { key } } to { key } kind termKept }
                          problems { code path message } } }""", Map.of("input", input)).path("checkReorganisation");
    }

    /** Who is where on a day, what there is no more, and what carries on what. */
    private Map<String, String> record(String day) {
        Map<String, String> record = new TreeMap<>();
        api.data("""
                        query($day: Date) { organisations(first: 50) { nodes { key dissolved
                          successors { kind on organisation { key } }
                          positions { key abolished lineage(direction: AFTER) { basis kind on to { key } }
                            holders(asOf: $day) { certainty tenure { acting kind cadre { key } } } } } } }""", Map.of("day", day)).at("/organisations/nodes").forEach(unit -> {
            record.put(
                    unit.path("key").stringValue(),
                    unit.path("dissolved") + " " + unit.path("successors").toString());
            unit.path("positions").forEach(post -> {
                String key = post.path("key").stringValue();
                TreeSet<String> holders = new TreeSet<>();
                post.path("holders")
                        .forEach(
                                each -> holders.add(each.at("/tenure/cadre/key").stringValue()
                                        + (each.at("/tenure/acting").booleanValue() ? "*" : "")
                                        + (each.path("certainty").stringValue().equals("CERTAIN") ? "" : "?")));
                record.put(key + " holders", holders.toString());
                List<String> recorded = new ArrayList<>();
                post.path("lineage").forEach(step -> {
                    if (step.path("basis").stringValue().equals("RECORDED")) {
                        recorded.add(step.at("/to/key").stringValue() + step.path("on"));
                    }
                });
                record.put(key, post.path("abolished") + " " + recorded);
            });
        });
        return record;
    }

    /** What the record is to say on the day, by what was told before. */
    private static Map<String, String> expected(Map<String, String> before, JsonNode told) {
        Map<String, String> expected = new TreeMap<>(before);
        told.path("organisations").forEach(row -> {
            List<String> into = new ArrayList<>();
            row.path("into")
                    .forEach(each -> into.add(
                            "{\"kind\":\"" + row.path("kind").stringValue().toLowerCase(Locale.ROOT)
                                    + "\",\"on\":\"" + DAY + "\",\"organisation\":{\"key\":\""
                                    + each.path("key").stringValue()
                                    + "\"}}"));
            String dissolved = row.path("dissolved").booleanValue() ? "\"" + DAY + "\"" : "null";
            expected.put(row.at("/organisation/key").stringValue(), dissolved + " [" + String.join(",", into) + "]");
        });
        told.path("posts").forEach(row -> {
            String key = row.at("/position/key").stringValue();
            JsonNode as = row.at("/carriedOnAs/key");
            expected.put(
                    key,
                    "\"" + DAY + "\" " + (as.isMissingNode() ? "[]" : "[" + as.stringValue() + "\"" + DAY + "\"]"));
        });
        Map<String, TreeSet<String>> holders = new HashMap<>();
        told.path("posts").forEach(row -> holders.put(row.at("/position/key").stringValue(), new TreeSet<>()));
        told.path("tenures").forEach(row -> {
            String who = row.at("/tenure/cadre/key").stringValue();
            int n = Integer.parseInt(who.substring(1));
            boolean left = row.path("fate").stringValue().equals("LEFT");
            String where = (left ? row.at("/tenure/position/key") : row.at("/to/key")).asString("");
            if (!where.isEmpty()) {
                holders.computeIfAbsent(where, none -> new TreeSet<>())
                        .add(who + (n % 50 == 3 ? "*" : "") + (left ? "?" : ""));
            }
        });
        holders.forEach((post, there) -> expected.put(post + " holders", there.toString()));
        return expected;
    }

    @Test
    void whatIsToldBeforeIsWhatComesOfItAndIsUndone() {
        load(WARDS, HOLDERS);
        Map<String, String> eve = record("2025-06-30");
        Map<String, String> before = record(DAY);
        long start = System.nanoTime();
        JsonNode told = check(large());
        long checked = System.nanoTime();
        assertThat(told.path("problems").toString()).isEqualTo("[]");
        assertThat(told.path("tenures")).hasSize(HOLDERS);
        assertThat(told.path("posts")).hasSize(WARDS * POSTS);
        assertThat(told.path("tenures").findValuesAsString("fate"))
                .containsOnly("CONTINUES", "ENDS", "LEFT")
                .filteredOn("LEFT"::equals)
                .hasSize(HOLDERS / 40);
        assertThat(record(DAY)).isEqualTo(before);

        long begin = System.nanoTime();
        JsonNode payload = new Mutations(api).send("reorganise", "ReorganiseInput", large(), "decision { id version }");
        long done = System.nanoTime();
        assertThat(problems(payload)).isEmpty();
        assertThat(record(DAY)).isEqualTo(expected(before, told));
        assertThat(store.lost()).isEmpty();
        Map<String, String> eveAfter = record("2025-06-30");
        eve.forEach((key, value) -> {
            if (key.endsWith(" holders")) {
                assertThat(eveAfter).containsEntry(key, value);
            }
        });

        long revoking = System.nanoTime();
        assertThat(problems(revoke(payload))).isEmpty();
        long revoked = System.nanoTime();
        assertThat(record(DAY)).isEqualTo(before);
        assertThat(record("2025-06-30")).isEqualTo(eve);
        assertThat(store.lost()).isEmpty();
        System.out.printf(
                "A reorganisation of %d posts and %d tenures: looked at in %d ms, done in %d ms, revoked in %d ms%n",
                WARDS * POSTS,
                HOLDERS,
                (checked - start) / 1_000_000,
                (done - begin) / 1_000_000,
                (revoked - revoking) / 1_000_000);
    }

    private JsonNode revoke(JsonNode payload) {
        return new Mutations(api)
                .send("revokeDecision", "RevokeDecisionInput", revocation(payload), "decision { revokedOn }");
    }

    private static Map<String, Object> revocation(JsonNode payload) {
        return Map.of(
                "id",
                payload.at("/decision/id").stringValue(),
                "expectedVersion",
                payload.at("/decision/version").stringValue(),
                "on",
                "2025-07-10",
                "reason",
                "Không đúng thẩm quyền");
    }

    @Test
    void theNumberOfStatementsDoesNotGrow() {
        load(WARDS, HOLDERS);
        String check = "query($input: CheckReorganisationInput!) { checkReorganisation(input: $input) {"
                + " tenures { fate } problems { code } } }";
        String reorganise = Mutations.document("reorganise", "ReorganiseInput", "decision { id version }");
        String revoke = Mutations.document("revokeDecision", "RevokeDecisionInput", "decision { id }");
        int checkedSmall = api.statements(check, Map.of("input", small()));
        int small = api.statements(reorganise, Map.of("input", small()));
        int checkedLarge = api.statements(check, Map.of("input", large()));
        int large = api.statements(reorganise, Map.of("input", large()));
        int revokedSmall = api.statements(revoke, Map.of("input", revocation(decision("small"))));
        int revokedLarge = api.statements(revoke, Map.of("input", revocation(decision("large"))));
        System.out.printf(
                "Statements: to look %d and %d, to reorganise %d and %d, to revoke %d and %d%n",
                checkedSmall, checkedLarge, small, large, revokedSmall, revokedLarge);
        assertThat(checkedSmall).isPositive().isEqualTo(checkedLarge);
        assertThat(small).isEqualTo(large);
        assertThat(revokedSmall).isEqualTo(revokedLarge);
    }

    private JsonNode decision(String key) {
        return api.data(
                "query($id: ID!) { decision: node(id: $id) { id ... on Decision { version } } }",
                Map.of("id", RecordKind.DECISION.id(key)));
    }

    @Test
    void nothingIsLostBySilence() {
        load(1, 1);
        Map<String, Object> forgotten =
                input("q", List.of(goesOver("small", "new-0")), List.of(post("small-chair", "one-seat")));
        assertThat(problems(check(forgotten))).containsExactly("INVALID_ARGUMENT input.organisations.0.organisation");
        Map<String, Object> full = input(
                "q",
                List.of(goesOver("small", "new-0")),
                List.of(post("small-chair", "one-seat"), post("small-clerk", "one-seat")));
        assertThat(problems(check(full))).containsExactly("SEAT_TAKEN input.posts.0.carriedOnAs");
        full.put("organisation", organisation("far"));
        full.put("exceptions", List.of(exception("an", "small-clerk", null)));
        JsonNode refused = new Mutations(api).send("reorganise", "ReorganiseInput", full, "decision { id }");
        assertThat(problems(refused))
                .containsExactlyInAnyOrder(
                        "NOT_MANAGED input.organisations.0.organisation",
                        "NOT_MANAGED input.organisations.0.into",
                        "NOT_IN_POST input.exceptions.0.cadre",
                        "SEAT_TAKEN input.posts.0.carriedOnAs");
        assertThat(refused.path("decision").isNull()).isTrue();
    }

    @Test
    void whoeverGoesElsewhereIsJudged() {
        load(1, 1);
        Map<String, Object> input = small();
        input.put("exceptions", List.of(exception("an", "small-chair", "one-seat")));
        assertThat(problems(check(input))).containsOnly("ELIGIBILITY_UNKNOWN input.exceptions.0.cadre");
    }

    @Test
    void whatRestsOnItKeepsItFromBeingRevoked() {
        load(1, 1);
        JsonNode payload = new Mutations(api)
                .send(
                        "reorganise",
                        "ReorganiseInput",
                        small(),
                        "decision { id version effects {" + " place action kind position { key } cadre { key } } }");
        assertThat(problems(payload)).isEmpty();
        assertThat(payload.at("/decision/effects").findValuesAsString("kind"))
                .containsExactlyInAnyOrder("BEGINS", "ENDS", "ENDS", "CARRIES_ON", "CARRIES_ON");
        Map<String, Object> next = input("next", List.of(), List.of(post("new-0-0", "new-0-2")));
        next.put("effectiveOn", "2025-08-01");
        assertThat(problems(new Mutations(api).send("reorganise", "ReorganiseInput", next, "decision { id }")))
                .isEmpty();
        assertThat(problems(revoke(payload))).containsOnly("LATER_CHANGE input.id");
    }

    @Test
    void nothingGoesBackToWhatIsDissolvedByNow() {
        load(1, 1);
        JsonNode first = reorganise(input("first", List.of(), List.of(post("small-chair", "new-0-0"))));
        Map<String, Object> then =
                input("then", List.of(goesOver("small", "new-0")), List.of(post("small-clerk", "new-0-0")));
        then.put("effectiveOn", "2025-08-01");
        JsonNode second = reorganise(then);
        assertThat(problems(revoke(first))).containsExactly("LATER_CHANGE input.id");

        JsonNode province = api.data("{ organisation(by: {key: \"province\"}) { id version } }")
                .path("organisation");
        assertThat(problems(new Mutations(api)
                        .send(
                                "correctOrganisation",
                                "CorrectOrganisationInput",
                                Map.of(
                                        "id",
                                        province.path("id").stringValue(),
                                        "expectedVersion",
                                        province.path("version").stringValue(),
                                        "dissolved",
                                        "2025-09-01"),
                                "organisation { id }")))
                .isEmpty();
        assertThat(problems(revoke(second))).containsExactly("LATER_CHANGE input.id");
    }

    private JsonNode reorganise(Map<String, Object> input) {
        JsonNode payload = new Mutations(api).send("reorganise", "ReorganiseInput", input, "decision { id version }");
        assertThat(problems(payload)).isEmpty();
        return payload;
    }
}
