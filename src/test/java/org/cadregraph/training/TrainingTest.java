package org.cadregraph.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Courses, classes, who attended them, and the levels that came of it. */
@SignedInTest
@Import(HandSetClock.class)
class TrainingTest {

    private static final Map<String, String> FILES = files();

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    private Api all;

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("organisations", """
                id,name
                school,Trường Chính trị
                ward,Phường
                """);
        files.put("positions", "id,organisation_id,title\np,ward,Chủ tịch\n");
        files.put("cadres", "id,name\nan,Đỗ Thị Ánh\nbinh,Lê Văn Bình\n");
        files.put("appointments", "id,cadre_id,position_id,start_date\n1,an,p,2010\n2,binh,p,2010\n");
        files.put("courses", """
                id,organisation_id,name,on,form,education,political_theory
                middle,school,Trung cấp lý luận chính trị,2015,POLITICAL_THEORY,,INTERMEDIATE
                short,school,Bồi dưỡng,,SHORT_COURSE,,
                wrong,school,Bồi dưỡng,,SHORT_COURSE,MASTER,
                """);
        files.put("course_classes", """
                id,organisation_id,course_id,on,to,mode
                k1,ward,middle,2015-03,2016-03,part-time
                """);
        files.put("attendances", """
                id,cadre_id,course_class_id,course_id,on,education,certified_on
                a1,an,k1,,2015-03,,2016-04-10
                a2,an,,,,MASTER,2018
                a3,an,,short,2019,,2019-02-01
                a4,binh,k1,,2015-03,,
                both,an,k1,middle,,,
                none,an,,,2015,,
                """);
        return files;
    }

    @BeforeEach
    void fill() {
        store.empty();
        clock.set("2026-01-01T00:00:00Z");
        all = as("steward", "*");
        Map<String, byte[]> files = new LinkedHashMap<>();
        FILES.forEach((name, table) -> files.put(name + ".csv", table.getBytes(StandardCharsets.UTF_8)));
        JsonNode report =
                JsonMapper.shared().readTree(all.importFiles(files, "").body());
        assertThat(report.path("rejections").valueStream().map(TrainingTest::rejected))
                .containsExactlyInAnyOrder("wrong education", "both course_id", "none course_class_id");
    }

    private static String rejected(JsonNode rejection) {
        return rejection.path("id").stringValue() + " "
                + rejection.path("field").stringValue();
    }

    private Api as(String role, String organisation) {
        return api.as(Tokens.header(role + " of " + organisation, List.of(role), List.of(organisation)));
    }

    private static String levels(Api who, String cadre, String arguments) {
        JsonNode found = who.data("{ cadre(by: {key: \"" + cadre + "\"}) { qualifications(" + arguments
                        + ") { education possibleEducation politicalTheory possiblePoliticalTheory } } }")
                .at("/cadre/qualifications");
        return found.path("education").stringValue("-") + " "
                + found.path("possibleEducation").stringValue("-") + " "
                + found.path("politicalTheory").stringValue("-") + " "
                + found.path("possiblePoliticalTheory").stringValue("-");
    }

    @Test
    void theLevelOfADayFollowsFromCertificates() {
        assertThat(levels(all, "an", "asOf: \"2016-04-09\"")).isEqualTo("- - - -");
        assertThat(levels(all, "an", "asOf: \"2016-04-10\"")).isEqualTo("- - INTERMEDIATE INTERMEDIATE");
        assertThat(levels(all, "an", "asOf: \"2018-06-01\"")).isEqualTo("- MASTER INTERMEDIATE INTERMEDIATE");
        assertThat(levels(all, "an", "asOf: \"2025-01-01\"")).isEqualTo("MASTER MASTER INTERMEDIATE INTERMEDIATE");
        assertThat(levels(all, "binh", "asOf: \"2025-01-01\""))
                .as("no certificate")
                .isEqualTo("- - - -");
    }

    @Test
    void whatWasBelievedBeforeACorrectionIsStillKnown() {
        clock.set("2026-02-01T00:00:00Z");
        byte[] table = "id,cadre_id,on,education,certified_on\na2,an,,DOCTOR,2018\n".getBytes(StandardCharsets.UTF_8);
        all.importFiles(Map.of("attendances.csv", table), "");
        String day = "asOf: \"2025-01-01\"";
        assertThat(levels(all, "an", day)).startsWith("DOCTOR DOCTOR");
        assertThat(levels(all, "an", day + ", knownAt: \"2026-01-15T00:00:00Z\""))
                .startsWith("MASTER MASTER");
        assertThat(levels(all, "an", day + ", knownAt: \"2025-01-15T00:00:00Z\""))
                .isEqualTo("- - - -");
    }

    /** The level is the cadre's; the course, which another organisation gives, is that one's. */
    @Test
    void whoeverTheCadreWorksForSeesTheLevelWithoutTheCourse() {
        Api ward = as("reader", "ward");
        assertThat(levels(ward, "an", "asOf: \"2017-01-01\"")).isEqualTo("- - INTERMEDIATE INTERMEDIATE");
        JsonNode taken = ward.data(
                        "{ cadre(by: {key: \"an\"}) { attendances { courseClass { key course { key } } } } }")
                .at("/cadre/attendances");
        assertThat(taken.findValuesAsString("key")).containsExactly("k1");
        assertThat(as("reader", "school")
                        .data("{ cadre(by: {key: \"an\"}) { key } }")
                        .path("cadre")
                        .isNull())
                .isTrue();
    }

    @Test
    void organisationsTellWhatTheyGiveAndHold() {
        JsonNode found = all.data("""
                { school: organisation(by: {key: "school"}) { courses { totalCount nodes { key } } }
                  ward: organisation(by: {key: "ward"}) { courseClasses { nodes { key mode course { key } } } } }""");
        assertThat(found.at("/school/courses/totalCount").intValue()).isEqualTo(2);
        assertThat(found.at("/ward/courseClasses/nodes").toString())
                .isEqualTo("[{\"key\":\"k1\",\"mode\":\"PART_TIME\",\"course\":{\"key\":\"middle\"}}]");
    }
}
