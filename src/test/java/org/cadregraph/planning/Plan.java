package org.cadregraph.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadregraph.support.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small city whose posts people are planned for, as files bring it in. */
final class Plan {

    /** Two wards of a city, with a post each; who is planned for them is said apart. */
    static final String CITY = """
            {"organizations": [{"id": "city", "name": "Thành phố"},
               {"id": "ward", "name": "Phường Chi Lăng", "parent_id": "city"},
               {"id": "other", "name": "Phường Đông Kinh", "parent_id": "city"}],
             "posts": [{"id": "secretary", "label": "Bí thư", "organization_id": "city", "seats": 1},
                       {"id": "chair", "label": "Chủ tịch", "organization_id": "ward", "seats": 1},
                       {"id": "deputy", "label": "Phó Chủ tịch", "organization_id": "ward"},
                       {"id": "q", "label": "Chủ tịch", "organization_id": "other"}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh", "gender": "nữ", "birth_date": "1985-05-17"},
                         {"id": "binh", "name": "Lê Văn Bình", "gender": "nam", "birth_date": "1980-03-02"},
                         {"id": "chi", "name": "Trần Linh Chi"}, {"id": "dung", "name": "Phạm Văn Dũng"}],
             "memberships": [
               {"id": "an-1", "person_id": "an", "post_id": "deputy", "organization_id": "ward", "start_date": "2019"},
               {"id": "binh-1", "person_id": "binh", "post_id": "deputy", "organization_id": "ward", "start_date": "2019"},
               {"id": "chi-1", "person_id": "chi", "post_id": "q", "organization_id": "other", "start_date": "2018"}]}
            """;

    private static final String HEAD = "id,cadre_id,position_id,readiness,rank,source,emergency,start_date,end_date,"
            + "review_date,removal_reason,note\n";

    private Plan() {}

    /** The report of an import of lines of a plan. */
    static JsonNode lines(Api api, String... lines) {
        return table(api, HEAD + String.join("\n", lines) + "\n");
    }

    /** The report of an import of a table. */
    static JsonNode table(Api api, String table) {
        return JsonMapper.shared()
                .readTree(api.importFiles(Map.of("plan.csv", table.getBytes(StandardCharsets.UTF_8)), "")
                        .body());
    }

    /** The same, of which each line must be taken in. */
    static void load(Api api, String... lines) {
        JsonNode report = lines(api, lines);
        assertThat(report.path("rejected").asInt(-1)).as("%s", report).isZero();
    }

    /** The keys of entries, in their order. */
    static List<String> keys(JsonNode entries) {
        return entries.valueStream()
                .map(entry -> entry.path("key").stringValue())
                .toList();
    }

    /** What an entry says by itself, for comparison: all but the nulls. */
    static Map<String, String> said(JsonNode entry) {
        Map<String, String> said = new TreeMap<>();
        entry.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                said.put(field.getKey(), field.getValue().asString());
            }
        });
        return said;
    }
}
