package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who looks after the records, their use or the machine sees what is due; and only of all organisations together. */
@SignedInTest
class RetentionRightsTest {

    private static final String RULES = "{ retention { kind period actsFrom due { now } lastRun { removed } } }";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void load() {
        store.empty();
        api.as(Tokens.header("s", List.of("steward"), List.of("*"))).imported("""
                {"organizations": [{"id": "ward", "name": "Phường"}], "posts": [], "persons": [], "memberships": []}
                """, "");
    }

    private JsonNode answer(String role, String organisation) {
        return api.as(Tokens.header("somebody", List.of(role), List.of(organisation)))
                .answer(RULES, Map.of());
    }

    @ParameterizedTest
    @CsvSource({"reader, false", "planner, false", "steward, true", "decider, false", "auditor, true", "operator, true"
    })
    void eachRoleMayWhatTheTableSays(String role, boolean may) {
        JsonNode answer = answer(role, "*");
        if (may) {
            assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
            assertThat(answer.at("/data/retention")).hasSize(RetentionKind.values().length);
        } else {
            assertThat(answer.at("/errors/0/extensions/code").stringValue()).isEqualTo("FORBIDDEN");
        }
    }

    @ParameterizedTest
    @CsvSource({"steward", "auditor", "operator"})
    void whoWorksForAPartMayNot(String role) {
        JsonNode answer = answer(role, "ward");
        assertThat(answer.at("/errors/0/extensions/code").stringValue()).isEqualTo("FORBIDDEN");
        assertThat(answer.at("/errors/0/message").stringValue()).contains("all of them");
        assertThat(answer.path("data").isNull()).isTrue();
    }

    @Test
    void withoutPeriodsEverythingIsKept() {
        answer("steward", "*").at("/data/retention").forEach(rule -> {
            assertThat(rule.path("period").isNull()).as("%s", rule).isTrue();
            assertThat(rule.path("actsFrom").isNull()).isTrue();
            assertThat(rule.path("due").isNull()).isTrue();
            assertThat(rule.path("lastRun").isNull()).isTrue();
        });
    }
}
