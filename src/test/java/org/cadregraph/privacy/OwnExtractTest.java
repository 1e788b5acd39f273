package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import tools.jackson.databind.JsonNode;

/** Everybody may see what is held on themselves; on others, whoever has the part for it and the scope. */
@SignedInTest
class OwnExtractTest {

    private static final String FILE = """
            {"organizations": [{"id": "ward", "name": "Phường"}, {"id": "other", "name": "Phường khác"}],
             "posts": [{"id": "p", "label": "Chủ tịch", "organization_id": "ward"},
                       {"id": "q", "label": "Bí thư", "organization_id": "other"}],
             "persons": [{"id": "a", "name": "Đỗ Thị Ánh"}, {"id": "b", "name": "Lê Văn Bình"}],
             "memberships": [
               {"id": "1", "person_id": "a", "post_id": "p", "organization_id": "ward", "start_date": "2020"},
               {"id": "2", "person_id": "a", "post_id": "q", "organization_id": "other", "start_date": "2021"},
               {"id": "3", "person_id": "b", "post_id": "q", "organization_id": "other", "start_date": "2020"}]}
            """;
    private static final String A = RecordKind.CADRE.id("a");
    private static final String B = RecordKind.CADRE.id("b");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void load() {
        store.empty();
        assertThat(api.as(Tokens.header("all", List.of("steward"), List.of("*")))
                        .imported(FILE, "")
                        .path("rejected")
                        .intValue())
                .isZero();
    }

    private JsonNode extract(Api who, @Nullable String of) {
        return who.answer(
                "query($id: ID) { personalExtract(cadre: $id) { items { kind values { value } } } }",
                of == null ? Map.of() : Map.of("id", of));
    }

    private Api subject(String cadre) {
        return api.as(Tokens.header(JwtClaimsSet.builder()
                .subject("anh")
                .expiresAt(Instant.now().plusSeconds(3_600))
                .claim("cadre", cadre)
                .build()));
    }

    @Test
    void whoeverIsACadreTakesTheirOwnWhateverTheirRoles() {
        Api anh = subject(A);
        JsonNode own = extract(anh, null);
        assertThat(own.at("/data/personalExtract/items").toString())
                .contains("Đỗ Thị Ánh", "Chủ tịch, Phường", "Bí thư, Phường khác")
                .doesNotContain("Bình");
        assertThat(own.path("errors").isMissingNode()).isTrue();
        // The first one has been logged since, and stands in the second.
        assertThat(extract(anh, A).at("/data/personalExtract/items").size())
                .isEqualTo(own.at("/data/personalExtract/items").size() + 1);
        assertThat(extract(anh, B).at("/errors/0/extensions/code").stringValue())
                .isEqualTo("FORBIDDEN");
        assertThat(extract(anh, B).at("/errors/0/message").stringValue()).contains("steward");
        assertThat(extract(subject("nobody"), null).at("/data/personalExtract").isNull())
                .isTrue();
        assertThat(api.as(Tokens.header("audit", List.of("auditor"), List.of("*")))
                        .data("{ auditLog { nodes { who part records } } }")
                        .at("/auditLog/nodes")
                        .toString())
                .isEqualTo("[{\"who\":\"anh\",\"part\":\"personal-extracts\",\"records\":[\"" + A + "\"]},"
                        + "{\"who\":\"anh\",\"part\":\"personal-extracts\",\"records\":[\"" + A + "\"]}]");
    }

    @Test
    void othersNeedThePartAndTheScope() {
        Api ofWard = api.as(Tokens.header("lan", List.of("steward"), List.of("ward")));
        assertThat(extract(ofWard, A).at("/data/personalExtract/items").toString())
                .contains("Đỗ Thị Ánh", "Chủ tịch, Phường")
                .doesNotContain("Bí thư", "khác");
        assertThat(extract(ofWard, B).at("/data/personalExtract").isNull()).isTrue();
        assertThat(extract(ofWard, null).at("/errors/0/extensions/code").stringValue())
                .isEqualTo("INVALID_ARGUMENT");
        for (String role : List.of("reader", "planner", "decider", "auditor", "operator")) {
            Api other = api.as(Tokens.header("o", List.of(role), List.of("*")));
            assertThat(extract(other, A).at("/errors/0/extensions/code").stringValue())
                    .isEqualTo("FORBIDDEN");
        }
    }
}
