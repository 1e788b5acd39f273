package org.cadregraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cadregraph.support.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city whose posts are managed, as files bring it in; who manages which is said apart. */
final class Managed {

    static final String CITY = """
            {"organizations": [{"id": "city", "name": "Thành phố"},
               {"id": "committee", "name": "Thành ủy", "parent_id": "city"},
               {"id": "province", "name": "Tỉnh ủy"},
               {"id": "ward", "name": "Phường Chi Lăng", "parent_id": "city"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "ward", "seats": 1},
                       {"id": "deputy", "label": "Phó Chủ tịch", "organization_id": "ward"},
                       {"id": "secretary", "label": "Bí thư", "organization_id": "city"}],
             "persons": [], "memberships": []}
            """;

    static final String HEAD = "id,position_id,managing_organisation_id,start_date,end_date\n";

    private Managed() {}

    /** The report of an import of a table. */
    static JsonNode table(Api api, String table) {
        return JsonMapper.shared()
                .readTree(api.importFiles(Map.of("position_management.csv", table.getBytes(StandardCharsets.UTF_8)), "")
                        .body());
    }

    /** The report of an import of lines. */
    static JsonNode lines(Api api, String... lines) {
        return table(api, HEAD + String.join("\n", lines) + "\n");
    }

    /** The same, of which each line must be taken in. */
    static void load(Api api, String... lines) {
        JsonNode report = lines(api, lines);
        assertThat(report.path("rejected").asInt(-1)).as("%s", report).isZero();
    }

    /** Who manages a post, each with how sure it is: {@code province CERTAIN}. */
    static List<String> managers(Api api, String position, String arguments) {
        return api.data(
                        "query($key: String!) { position(by: {key: $key}) { managedBy" + arguments
                                + " { certainty organisation { key } } } }",
                        Map.of("key", position))
                .at("/position/managedBy")
                .valueStream()
                .map(it -> it.at("/organisation/key").stringValue() + " "
                        + it.path("certainty").asString("null"))
                .toList();
    }
}
