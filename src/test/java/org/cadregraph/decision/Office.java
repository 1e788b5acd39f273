package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.Mutations;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An office that works through the API: what it enters has to be taken, what it decides may be refused. */
final class Office {

    private final Api api;
    private final Mutations mutations;

    Office(Api api) {
        this.api = api;
        this.mutations = new Mutations(api);
    }

    static String cadre(String key) {
        return RecordKind.CADRE.id(key);
    }

    static String position(String key) {
        return RecordKind.POSITION.id(key);
    }

    static String organisation(String key) {
        return RecordKind.ORGANISATION.id(key);
    }

    /** Enters a record of cadre work and tells its id. */
    String enter(String kind, Object... fields) {
        JsonNode payload = mutations.send("create" + kind, "Create" + kind + "Input", map(fields), "record { id }");
        assertThat(Mutations.problems(payload)).as("%s", payload).isEmpty();
        return payload.at("/record/id").stringValue();
    }

    /** Enters an organisation or a position and tells its id. */
    String create(String kind, Object... fields) {
        String asked = kind.toLowerCase(Locale.ROOT);
        JsonNode payload = send("create" + kind, "Create" + kind + "Input", asked + " { id }", fields);
        assertThat(Mutations.problems(payload)).as("%s", payload).isEmpty();
        return payload.at("/" + asked + "/id").stringValue();
    }

    /** What becomes of a change that need not be taken. */
    JsonNode send(String mutation, String input, String asked, Object... fields) {
        return mutations.send(mutation, input, map(fields), asked);
    }

    void manages(String organisation, String... positions) {
        for (String position : positions) {
            JsonNode payload = send(
                    "recordManagement",
                    "RecordManagementInput",
                    "",
                    "position",
                    position(position),
                    "organisation",
                    organisation(organisation),
                    "from",
                    "2000");
            assertThat(Mutations.problems(payload)).as("%s", payload).isEmpty();
        }
    }

    /** An action of a decision. */
    static Map<String, Object> action(String kind, Object... fields) {
        Map<String, Object> action = map(fields);
        action.put("kind", kind);
        return action;
    }

    JsonNode decide(String key, String on, String organisation, List<Map<String, Object>> actions) {
        return mutations.send(
                "issueDecision",
                "IssueDecisionInput",
                decision(key, on, organisation, actions),
                "decision { id version effects { place action kind position { key } cadre { key } tenure { from to } } }");
    }

    JsonNode check(String key, String on, String organisation, List<Map<String, Object>> actions) {
        return api.data(
                        "query($input: CheckDecisionInput!) { checkDecision(input: $input) { problems { code path message }"
                                + " effects { place kind position { key } cadre { key } } } }",
                        Map.of("input", decision(key, on, organisation, actions)))
                .path("checkDecision");
    }

    JsonNode reorganise(
            String key,
            String on,
            String organisation,
            List<Map<String, Object>> organisations,
            List<Map<String, Object>> posts) {
        return mutations.send(
                "reorganise",
                "ReorganiseInput",
                reorganisation(key, on, organisation, organisations, posts),
                "decision { id version }");
    }

    JsonNode checkReorganisation(
            String key,
            String on,
            String organisation,
            List<Map<String, Object>> organisations,
            List<Map<String, Object>> posts) {
        return api.data(
                        "query($input: CheckReorganisationInput!) { checkReorganisation(input: $input) {"
                                + " problems { code path message } tenures { fate to { key } } } }",
                        Map.of("input", reorganisation(key, on, organisation, organisations, posts)))
                .path("checkReorganisation");
    }

    private static Map<String, Object> reorganisation(
            String key,
            String on,
            String organisation,
            List<Map<String, Object>> organisations,
            List<Map<String, Object>> posts) {
        Map<String, Object> input = head(key, on, organisation);
        input.put("organisations", organisations);
        input.put("posts", posts);
        return input;
    }

    private static Map<String, Object> decision(
            String key, String on, String organisation, List<Map<String, Object>> actions) {
        Map<String, Object> input = head(key, on, organisation);
        input.put("actions", actions);
        return input;
    }

    private static Map<String, Object> head(String key, String on, String organisation) {
        return map(
                "key",
                key,
                "number",
                key + "-QĐ/TU",
                "on",
                on,
                "title",
                "Công tác cán bộ",
                "organisation",
                organisation(organisation),
                "signer",
                "Bí thư",
                "basis",
                "Quy chế làm việc");
    }

    JsonNode revoke(JsonNode issued, String on) {
        return send(
                "revokeDecision",
                "RevokeDecisionInput",
                "decision { revokedOn }",
                "id",
                issued.at("/decision/id").stringValue(),
                "expectedVersion",
                issued.at("/decision/version").stringValue(),
                "on",
                on,
                "reason",
                "Theo đơn khiếu nại");
    }

    /** Who holds what in an organisation on a day, each as {@code post=cadre}. */
    List<String> holders(String organisation, String day) {
        return holders(organisation, day, null);
    }

    List<String> holders(String organisation, String day, @Nullable String knownAt) {
        List<String> holders = new ArrayList<>();
        Map<String, Object> variables = map("key", organisation, "day", day);
        if (knownAt != null) {
            variables.put("known", knownAt);
        }
        api.data(
                        "query($key: String, $day: Date, $known: DateTime) { organisation(by: {key: $key}) { positions { key"
                                + " holders(asOf: $day, knownAt: $known) { tenure { cadre { key } } } } } }",
                        variables)
                .at("/organisation/positions")
                .forEach(post -> post.path("holders")
                        .forEach(holding -> holders.add(post.path("key").stringValue() + "="
                                + holding.at("/tenure/cadre/key").stringValue())));
        return holders.stream().sorted().toList();
    }

    static Map<String, Object> map(Object... fields) {
        Map<String, Object> map = new HashMap<>();
        for (int n = 0; n < fields.length; n += 2) {
            map.put((String) fields[n], fields[n + 1]);
        }
        return map;
    }
}
