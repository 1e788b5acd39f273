package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.cadregraph.support.AnyAdapter;
import org.cadregraph.support.Api;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/**
 * Each role may use the fields that the table gives it, and no others, whichever field leads to their type. The
 * documents are made from the schema: one for each field and each way in.
 */
@SignedInTest
@AnyAdapter("the table of rules is asked before anything is read")
class AccessMatrixTest {

    @Autowired
    private Api api;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private Store store;

    private final AccessTable table = AccessTable.shipped();

    @BeforeEach
    void empty() {
        store.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"reader", "analyst", "planner", "steward", "decider", "auditor", "operator", "nothing at all"})
    void aRoleMayUseWhatTheTableGivesItAndNothingElse(String role) {
        Set<String> parts = table.parts(List.of(role));
        Api signedIn = api.as(Tokens.header("somebody", List.of(role), List.of(Person.ALL)));
        AtomicInteger allowed = new AtomicInteger();
        List<Way> ways = Way.all(source.schema());
        // They ask independently of each other, and wait for answers most of the time.
        ways.parallelStream().forEach(way -> {
            Set<String> refused = way.fields().stream()
                    .map(field -> Objects.requireNonNull(table.part(field), field))
                    .filter(part -> !parts.contains(part))
                    .collect(Collectors.toCollection(TreeSet::new));
            JsonNode answer = signedIn.answer(way.document(), Map.of());
            Set<String> told = new TreeSet<>();
            answer.path("errors").forEach(error -> {
                if (error.at("/extensions/code").stringValue("").equals("FORBIDDEN")) {
                    String message = error.path("message").stringValue("");
                    told.add(message.substring(message.indexOf(" belongs to '") + 13, message.indexOf("', ")));
                }
            });
            assertThat(told).as("%s asks %s: %s", role, way.document(), answer).isEqualTo(refused);
            if (refused.isEmpty()) {
                allowed.incrementAndGet();
            } else {
                assertThat(answer.path("data").isNull() || answer.path("data").isMissingNode())
                        .as("%s: %s", way.document(), answer)
                        .isTrue();
            }
        });
        System.out.printf(
                "%s: %d ways to %d fields, %d allowed%n",
                role, ways.size(), table.fields().size(), allowed.get());
        Set<String> reached =
                ways.stream().flatMap(way -> way.fields().stream()).collect(Collectors.toSet());
        assertThat(reached).containsExactlyInAnyOrderElementsOf(table.fields());
    }
}
