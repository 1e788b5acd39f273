package org.cadregraph.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;

/** A small city, its wards, their posts and people with dossiers, as files bring them in. */
final class City {

    private static final String FILE = """
            {"organizations": [
               {"id": "city", "name": "UBND thành phố", "classification": "city people's committee"},
               {"id": "ward", "name": "UBND phường Chi Lăng", "classification": "ward people's committee", "parent_id": "city"},
               {"id": "party", "name": "Đảng ủy phường", "classification": "ward party committee", "parent_id": "city"}],
             "posts": [
               {"id": "chair", "label": "Chủ tịch UBND phường", "organization_id": "ward", "rank": 3, "seats": 1},
               {"id": "deputy", "label": "Phó Chủ tịch UBND phường", "organization_id": "ward", "rank": 4, "seats": 2},
               {"id": "clerk", "label": "Công chức phường", "organization_id": "ward", "rank": 9},
               {"id": "old", "label": "Trưởng ban cũ", "organization_id": "ward", "rank": 4, "end_date": "2024-01-01"},
               {"id": "seat", "label": "Ủy viên Ban Chấp hành", "organization_id": "party", "rank": 5, "seats": 2}],
             "persons": [
               {"id": "an", "name": "Đỗ Thị Ánh", "gender": "nữ", "birth_date": "1985-05-17"},
               {"id": "binh", "name": "Lê Văn Bình", "gender": "nam", "birth_date": "1966-03-02"},
               {"id": "chi", "name": "Trần Linh Chi", "gender": "nữ", "birth_date": "1990"},
               {"id": "dung", "name": "Phạm Văn Dũng", "gender": "nam", "birth_date": "1979-08-30"}],
             "memberships": [
               {"id": "an-1", "person_id": "an", "post_id": "deputy", "organization_id": "ward", "start_date": "2021-01-01"},
               {"id": "binh-1", "person_id": "binh", "post_id": "deputy", "organization_id": "ward", "start_date": "2019-01-01"},
               {"id": "chi-1", "person_id": "chi", "post_id": "clerk", "organization_id": "ward", "start_date": "2022-01-01"},
               {"id": "dung-1", "person_id": "dung", "post_id": "clerk", "organization_id": "ward",
                "start_date": "2018-01-01", "end_date": "2025-02-01"}],
             "planning_entries": [
               {"id": "an-chair", "person_id": "an", "post_id": "chair", "rank": 1, "source": "object_1", "start_date": "2022-02-01",
                "review_date": "2025-12-01"},
               {"id": "binh-chair", "person_id": "binh", "post_id": "chair", "rank": 2, "source": "object_1",
                "start_date": "2022-02-01"},
               {"id": "dung-chair", "person_id": "dung", "post_id": "chair", "rank": 3, "start_date": "2022-02-01"},
               {"id": "chi-chair", "person_id": "chi", "post_id": "chair", "rank": 4, "start_date": "2025-11-01"},
               {"id": "dung-old", "person_id": "dung", "post_id": "old", "start_date": "2022-02-01"},
               {"id": "binh-seat", "person_id": "binh", "post_id": "seat", "start_date": "2022-02-01"}]}
            """;

    private static final Map<String, String> TABLES = Map.of(
            "disciplines", "id,cadre_id,form,on,to\nd,dung,REPRIMAND,2024-06-01,2025-06-01\n",
            "evaluations", """
                    id,cadre_id,year,rating,on
                    e1,an,2024,GOOD,2025-01-10
                    e2,an,2025,EXCELLENT,2026-01-10
                    """,
            "trust_votes", "id,cadre_id,on,high,trust,low\nv,binh,2025-03-01,3,4,10\n",
            "attendances", "id,cadre_id,on,political_theory,certified_on\na,an,2018,INTERMEDIATE,2019-07-01\n");

    private City() {}

    static void load(Api api) {
        assertThat(api.imported(FILE, "").path("rejected").intValue()).isZero();
        Map<String, byte[]> files = new HashMap<>();
        TABLES.forEach((name, table) -> files.put(name + ".csv", table.getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> report = api.importFiles(files, "?strict=true");
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
    }

    static String cadre(String key) {
        return RecordKind.CADRE.id(key);
    }

    static String position(String key) {
        return RecordKind.POSITION.id(key);
    }
}
