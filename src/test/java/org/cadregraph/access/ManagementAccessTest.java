package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who manages a post is seen by whoever sees both; to everybody else nobody does, and nothing is. */
@SignedInTest
class ManagementAccessTest {

    private static final String FILE = """
            {"organizations": [{"id": "city", "name": "Thành phố"},
               {"id": "committee", "name": "Thành ủy", "parent_id": "city"},
               {"id": "ward", "name": "Phường", "parent_id": "city"}, {"id": "office", "name": "Đảng ủy", "parent_id": "ward"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "ward"},
                       {"id": "clerk", "label": "Văn phòng", "organization_id": "ward"}],
             "persons": [], "memberships": [],
             "position_management": [
               {"id": "m1", "post_id": "chair", "organization_id": "committee", "start_date": "2015"},
               {"id": "m2", "post_id": "clerk", "organization_id": "office", "start_date": "2015"}]}
            """;
    private static final String M1 = RecordKind.POSITION_MANAGEMENT.id("m1");
    private static final String ALL = """
            { node(id: "%s") { id }
              positions { nodes { managedBy { key } ended: managedBy(ended: true) { key } } }
              committee: organisation(by: {key: "committee"}) { manages { totalCount nodes { key } } }
              office: organisation(by: {key: "office"}) { manages(ended: true) { totalCount nodes { key } } } }""".formatted(M1);

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void load() {
        store.empty();
        assertThat(as("*").imported(FILE, "").path("rejected").asInt(-1)).isZero();
    }

    private Api as(String organisation) {
        return api.as(Tokens.header("steward", List.of("steward"), List.of(organisation)));
    }

    @Test
    void whoeverSeesBothEndsSeesIt() {
        assertThat(as("city").data(ALL).toString())
                .isEqualTo(as("*").data(ALL).toString())
                .isEqualTo("{\"node\":{\"id\":\"" + M1 + "\"},\"positions\":{\"nodes\":["
                        + "{\"managedBy\":[{\"key\":\"m1\"}],\"ended\":[{\"key\":\"m1\"}]},"
                        + "{\"managedBy\":[{\"key\":\"m2\"}],\"ended\":[{\"key\":\"m2\"}]}]},"
                        + "\"committee\":{\"manages\":{\"totalCount\":1,\"nodes\":[{\"key\":\"m1\"}]}},"
                        + "\"office\":{\"manages\":{\"totalCount\":1,\"nodes\":[{\"key\":\"m2\"}]}}}");
    }

    @Test
    void whoSeesThePostOnlyDoesNotLearnWhoManagesIt() {
        assertThat(as("ward").data(ALL).toString())
                .isEqualTo("{\"node\":null,\"positions\":{\"nodes\":[{\"managedBy\":[],\"ended\":[]},"
                        + "{\"managedBy\":[{\"key\":\"m2\"}],\"ended\":[{\"key\":\"m2\"}]}]},\"committee\":null,"
                        + "\"office\":{\"manages\":{\"totalCount\":1,\"nodes\":[{\"key\":\"m2\"}]}}}");
    }

    @Test
    void whoSeesTheOrganisationOnlyDoesNotLearnWhatItManages() {
        assertThat(as("committee").data(ALL).toString())
                .isEqualTo("{\"node\":null,\"positions\":{\"nodes\":[]},"
                        + "\"committee\":{\"manages\":{\"totalCount\":0,\"nodes\":[]}},\"office\":null}");
    }

    @Test
    void norIsItRecordedOrCorrectedByThem() {
        Map<String, Object> fields = Map.of(
                "position", RecordKind.POSITION.id("chair"), "organisation", RecordKind.ORGANISATION.id("committee"));
        String record = "mutation($input: RecordManagementInput!) { recordManagement(input: $input) {"
                + " problems { code path } } }";
        assertThat(as("ward").data(record, Map.of("input", fields)).toString())
                .contains("{\"code\":\"NOT_FOUND\",\"path\":[\"input\",\"organisation\"]}")
                .doesNotContain("ALREADY_MANAGED");
        String correct = "mutation($input: CorrectManagementInput!) { correctManagement(input: $input) {"
                + " management { id } problems { code path } } }";
        assertThat(as("ward")
                        .data(correct, Map.of("input", Map.of("id", M1, "expectedVersion", "1", "to", "2020")))
                        .toString())
                .isEqualTo("{\"correctManagement\":{\"management\":null,"
                        + "\"problems\":[{\"code\":\"NOT_FOUND\",\"path\":[\"input\",\"id\"]}]}}");
        Api reader = api.as(Tokens.header("reader", List.of("reader"), List.of("*")));
        assertThat(reader.data(ALL).at("/committee/manages/totalCount").intValue())
                .isEqualTo(1);
        assertThat(reader.answer(record, Map.of("input", fields))
                        .at("/errors/0/extensions/code")
                        .stringValue())
                .isEqualTo("FORBIDDEN");
    }
}
