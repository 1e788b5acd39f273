package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.decision.Office.action;
import static org.cadregraph.decision.Office.cadre;
import static org.cadregraph.decision.Office.organisation;
import static org.cadregraph.decision.Office.position;
import static org.cadregraph.support.Mutations.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two years of an office, all of it through GraphQL: what it enters, what it decides, and what it is refused and why. */
@GraphTest
class TwoYearsTest {

    /** How things stand when the two years begin: what was before them comes by import. */
    private static final String BEFORE = """
            {"organizations": [
               {"id": "tinh", "name": "Tỉnh Lạng Sơn", "classification": "tỉnh"},
               {"id": "btv", "name": "Ban Thường vụ Thị ủy", "classification": "thị xã"},
               {"id": "tx", "name": "Ủy ban nhân dân thị xã", "classification": "thị xã"},
               {"id": "ph", "name": "Ủy ban nhân dân phường Đông Kinh", "classification": "phường",
                "parent_id": "tinh"}],
             "posts": [
               {"id": "chair", "label": "Chủ tịch", "organization_id": "ph", "seats": 1},
               {"id": "council", "label": "Chủ tịch Hội đồng nhân dân", "organization_id": "ph", "seats": 1},
               {"id": "vice", "label": "Phó Chủ tịch", "organization_id": "ph", "seats": 1},
               {"id": "head", "label": "Trưởng phòng", "organization_id": "ph", "seats": 1},
               {"id": "deputy", "label": "Phó Trưởng phòng", "organization_id": "ph", "seats": 2},
               {"id": "inspector", "label": "Trưởng ban Thanh tra", "organization_id": "ph", "seats": 1},
               {"id": "clerk", "label": "Chuyên viên", "organization_id": "ph"},
               {"id": "txvice", "label": "Phó Chủ tịch", "organization_id": "tx", "seats": 2}],
             "persons": [
               {"id": "an", "name": "Đỗ Thị Ánh", "gender": "female", "birth_date": "1967-04-10"},
               {"id": "binh", "name": "Lê Văn Bình", "gender": "male", "birth_date": "1975-02-01"},
               {"id": "chi", "name": "Hoàng Chi", "gender": "female", "birth_date": "1978-03-02"},
               {"id": "dung", "name": "Nông Văn Dũng", "gender": "male", "birth_date": "1985-07-07"},
               {"id": "em", "name": "Vi Thị Em", "gender": "female", "birth_date": "1990-01-09"},
               {"id": "giang", "name": "Lương Văn Giang", "gender": "male", "birth_date": "1988-11-30"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "chair", "organization_id": "ph", "start_date": "2018-01-01"},
               {"id": "2", "person_id": "binh", "post_id": "vice", "organization_id": "ph", "start_date": "2019-01-01"},
               {"id": "3", "person_id": "chi", "post_id": "head", "organization_id": "ph", "start_date": "2019-01-01"},
               {"id": "4", "person_id": "dung", "post_id": "deputy", "organization_id": "ph", "start_date": "2019-01-01"},
               {"id": "5", "person_id": "em", "post_id": "clerk", "organization_id": "ph", "start_date": "2018-01-01"},
               {"id": "6", "person_id": "giang", "post_id": "clerk", "organization_id": "ph", "start_date": "2018-01-01"}]}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    private Office office;

    @BeforeEach
    void load() {
        store.empty();
        assertThat(api.imported(BEFORE, "").path("rejected").intValue()).isZero();
        office = new Office(api);
        office.manages("btv", "chair", "council", "vice", "head", "deputy", "inspector", "clerk", "txvice");
    }

    @Test
    void twoYears() {
        trainingOpensTheWayToAPlanAndToAPost();
        whoIsNominatedAndElectedTakesThePost();
        JsonNode swap = threeChangePlaces();
        disciplineBlocksUntilADay();
        rotatedAndBack();
        trustIsLost();
        retired();
        theSwapCannotBeUndoneAnyMore(swap);
        theWardIsMerged();
        assertThat(store.lost()).isEmpty();
    }

    private void trainingOpensTheWayToAPlanAndToAPost() {
        for (String who : List.of("em", "chi")) {
            for (int year : List.of(2019, 2020)) {
                office.enter("Evaluation", "cadre", cadre(who), "year", year, "rating", "GOOD", "on", year + "-12-20");
            }
        }
        JsonNode early = plan("em", "deputy", "2021-07-01");
        assertThat(problems(early))
                .contains("ELIGIBILITY_UNKNOWN input.cadre")
                .doesNotContain("NOT_ELIGIBLE input.cadre");
        learnt("em");
        assertThat(problems(plan("em", "deputy", "2021-07-01"))).isEmpty();
        assertThat(api.data(
                                "{ organisation(by: {key: \"ph\"}) { planReview(asOf: \"2021-07-02\") { total entries { outcome } } } }",
                                Map.of())
                        .at("/organisation/planReview")
                        .toString())
                .isEqualTo("{\"total\":1,\"entries\":[{\"outcome\":\"PASS\"}]}");

        Map<String, Object> appoint = action(
                "APPOINT", "cadre", cadre("em"), "position", position("deputy"), "fromPosition", position("clerk"));
        assertThat(problems(office.check("q1", "2021-08-15", "btv", List.of(appoint))))
                .containsExactly("PROCESS_INCOMPLETE input.actions.0.personnelCase");
        String led = office.enter(
                "PersonnelCase",
                "organisation",
                organisation("btv"),
                "position",
                position("deputy"),
                "action",
                "APPOINT",
                "origin",
                "IN_PLACE",
                "on",
                "2021-07-05");
        appoint.put("personnelCase", led);
        String last = "";
        for (int step = 1; step <= 5; step++) {
            assertThat(problems(office.check("q1", "2021-08-15", "btv", List.of(appoint))))
                    .containsExactly("PROCESS_INCOMPLETE input.actions.0.personnelCase");
            last = office.enter(
                    "CaseStep",
                    "organisation",
                    organisation("btv"),
                    "personnelCase",
                    led,
                    "number",
                    step,
                    "on",
                    "2021-07-1" + step,
                    "convened",
                    9,
                    "present",
                    9);
        }
        assertThat(problems(office.check("q1", "2021-08-15", "btv", List.of(appoint))))
                .containsExactly("PROCESS_INCOMPLETE input.actions.0.cadre");
        office.enter("CaseVote", "cadre", cadre("em"), "caseStep", last, "on", "2021-07-15", "votes", 8);
        JsonNode check = office.check("q1", "2021-08-15", "btv", List.of(appoint));
        assertThat(problems(check)).isEmpty();
        assertThat(office.holders("ph", "2021-08-15")).contains("clerk=em").doesNotContain("deputy=em");
        JsonNode issued = office.decide("q1", "2021-08-15", "btv", List.of(appoint));
        assertThat(problems(issued)).isEmpty();
        assertThat(issued.at("/decision/effects")).hasSameSizeAs(check.path("effects"));
        assertThat(office.holders("ph", "2021-08-15")).contains("deputy=em").doesNotContain("clerk=em");
    }

    private void whoIsNominatedAndElectedTakesThePost() {
        learnt("chi");
        assertThat(problems(plan("chi", "council", "2021-07-01"))).isEmpty();
        String election = office.enter(
                "Election", "organisation", organisation("ph"), "position", position("council"), "on", "2021-10-10");
        JsonNode nominated = office.decide(
                "q2",
                "2021-09-20",
                "btv",
                List.of(action(
                        "NOMINATE", "cadre", cadre("chi"), "position", position("council"), "election", election)));
        assertThat(problems(nominated)).isEmpty();
        Map<String, Object> elect =
                action("ELECT", "cadre", cadre("chi"), "position", position("council"), "election", election);
        assertThat(problems(office.decide("q3", "2021-10-15", "btv", List.of(elect))))
                .containsExactly("PROCESS_INCOMPLETE input.actions.0.election");
        JsonNode candidacy = api.data(
                        "{ cadre(by: {key: \"chi\"}) { candidacies { id version outcome nominatedBy { key } } } }",
                        Map.of())
                .at("/cadre/candidacies/0");
        assertThat(candidacy.path("outcome").stringValue()).isEqualTo("STANDING");
        assertThat(problems(office.send(
                        "correctCandidacy",
                        "CorrectCandidacyInput",
                        "record { outcome }",
                        "id",
                        candidacy.path("id").stringValue(),
                        "expectedVersion",
                        candidacy.path("version").stringValue(),
                        "votes",
                        27,
                        "outcome",
                        "ELECTED")))
                .isEmpty();
        assertThat(problems(office.decide("q3", "2021-10-15", "btv", List.of(elect))))
                .isEmpty();
        assertThat(office.holders("ph", "2021-10-15")).contains("council=chi", "head=chi");
    }

    private JsonNode threeChangePlaces() {
        Map<String, Object> binh = transfer("binh", "vice", "head");
        Map<String, Object> chi = transfer("chi", "head", "deputy");
        Map<String, Object> dung = transfer("dung", "deputy", "vice");
        assertThat(problems(office.decide("q4", "2022-09-01", "btv", List.of(binh, chi))))
                .containsExactly("SEAT_TAKEN input.actions.1.position");
        assertThat(problems(office.decide("q4", "2022-09-01", "ph", List.of(binh, chi, dung))))
                .containsExactly(
                        "NOT_MANAGED input.actions.0.fromPosition",
                        "NOT_MANAGED input.actions.1.fromPosition",
                        "NOT_MANAGED input.actions.2.fromPosition");
        assertThat(problems(office.decide(
                        "q4", "2022-09-01", "btv", List.of(binh, chi, dung, transfer("em", "vice", "head")))))
                .contains("NOT_IN_POST input.actions.3.fromPosition");
        JsonNode issued = office.decide("q4", "2022-09-01", "btv", List.of(binh, chi, dung));
        assertThat(problems(issued)).isEmpty();
        assertThat(office.holders("ph", "2022-09-01")).contains("head=binh", "deputy=chi", "vice=dung", "deputy=em");
        return issued;
    }

    private void disciplineBlocksUntilADay() {
        office.enter("Discipline", "cadre", cadre("giang"), "form", "WARNING", "on", "2022-03-01");
        JsonNode refused = office.decide("q5", "2022-10-03", "btv", List.of(transfer("giang", "clerk", "inspector")));
        assertThat(problems(refused)).containsExactly("NOT_ELIGIBLE input.actions.0.cadre");
        assertThat(refused.at("/problems/0/message").stringValue()).contains("2024-09-01");
    }

    private void rotatedAndBack() {
        waived("dung", "txvice", "65-qd-tw-2022", "equivalent-post", "EXEMPTS", "2022-09-20");
        Map<String, Object> rotate = action(
                "ROTATE",
                "cadre",
                cadre("dung"),
                "position",
                position("txvice"),
                "fromPosition",
                position("vice"),
                "until",
                "2025-10-03",
                "purpose",
                "Rèn luyện thực tiễn");
        assertThat(problems(office.decide("q6", "2022-10-03", "btv", List.of(rotate))))
                .containsExactly("NOT_ELIGIBLE input.actions.0.cadre");
        assertThat(problems(plan("dung", "txvice", "2022-09-20"))).isEmpty();
        JsonNode rotated = office.decide("q6", "2022-10-03", "btv", List.of(rotate));
        assertThat(problems(rotated)).isEmpty();
        assertThat(office.holders("tx", "2022-10-03")).containsExactly("txvice=dung");
        JsonNode back = office.decide(
                "q7",
                "2023-02-01",
                "btv",
                List.of(action(
                        "RETURN",
                        "cadre",
                        cadre("dung"),
                        "fromPosition",
                        position("txvice"),
                        "position",
                        position("vice"))));
        assertThat(problems(back)).isEmpty();
        assertThat(office.holders("tx", "2023-02-01")).isEmpty();
        assertThat(office.holders("ph", "2023-02-01")).contains("vice=dung");
    }

    private void trustIsLost() {
        office.enter(
                "TrustVote",
                "cadre",
                cadre("binh"),
                "position",
                position("head"),
                "on",
                "2023-03-15",
                "convened",
                18,
                "present",
                18,
                "high",
                2,
                "trust",
                4,
                "low",
                12);
        JsonNode verdict = api.data(
                        "query($c: ID!, $p: ID!) { eligibility(cadre: {id: $c}, position: {id: $p}, action: REMAIN, asOf: \"2023-03-16\")"
                                + " { outcome answers { outcome rule { id } ruleSet { id } } } }",
                        Map.of("c", cadre("binh"), "p", position("head")))
                .path("eligibility");
        assertThat(verdict.path("outcome").stringValue()).isEqualTo("FAIL");
        JsonNode relieved = office.decide(
                "q8",
                "2023-03-20",
                "btv",
                List.of(action("RELIEVE", "cadre", cadre("binh"), "position", position("head"))));
        assertThat(problems(relieved)).isEmpty();
        assertThat(office.holders("ph", "2023-03-20")).doesNotContain("head=binh");
        // On appeal it is revoked, and they are back.
        assertThat(problems(office.revoke(relieved, "2023-04-01"))).isEmpty();
        assertThat(office.holders("ph", "2023-03-20")).contains("head=binh");
    }

    private void retired() {
        JsonNode retired = office.decide("q9", "2023-05-01", "btv", List.of(action("RETIRE", "cadre", cadre("an"))));
        assertThat(problems(retired)).isEmpty();
        assertThat(office.holders("ph", "2023-04-30")).contains("chair=an");
        assertThat(office.holders("ph", "2023-05-01")).noneMatch(holder -> holder.startsWith("chair="));
        assertThat(problems(office.decide("q10", "2023-05-02", "btv", List.of(action("RETIRE", "cadre", cadre("an"))))))
                .containsExactly("NOT_IN_POST input.actions.0.cadre");
    }

    private void theSwapCannotBeUndoneAnyMore(JsonNode swap) {
        assertThat(problems(office.revoke(swap, "2023-05-10"))).containsExactly("LATER_CHANGE input.id");
    }

    private void theWardIsMerged() {
        String ward = office.create(
                "Organisation",
                "key",
                "pm",
                "name",
                "Ủy ban nhân dân phường Kỳ Lừa",
                "classification",
                "phường",
                "partOf",
                organisation("tinh"),
                "founded",
                "2023-06-01");
        Map<String, Integer> seats = Map.of("chair", 1, "council", 1, "vice", 2, "head", 1, "deputy", 3, "clerk", 9);
        seats.forEach((post, number) -> office.create(
                "Position",
                "key",
                "pm-" + post,
                "organisation",
                ward,
                "title",
                "Chức danh " + post,
                "seats",
                number,
                "created",
                "2023-06-01"));
        List<Map<String, Object>> merged =
                List.of(Map.of("organisation", organisation("ph"), "into", List.of(ward), "kind", "MERGER"));
        List<Map<String, Object>> posts = new ArrayList<>();
        for (String post : List.of("chair", "council", "vice", "head", "deputy", "clerk")) {
            posts.add(Office.map("position", position(post), "carriedOnAs", position("pm-" + post)));
        }
        assertThat(problems(office.reorganise("q11", "2023-06-01", "tinh", merged, posts)))
                .containsExactly("INVALID_ARGUMENT input.organisations.0.organisation");
        posts.add(Office.map("position", position("inspector")));
        assertThat(problems(office.reorganise("q11", "2023-06-01", "btv", merged, posts)))
                .containsExactly(
                        "NOT_MANAGED input.organisations.0.organisation", "NOT_MANAGED input.organisations.0.into");
        posts.get(2).put("carriedOnAs", position("pm-chair"));
        posts.get(3).put("carriedOnAs", position("pm-chair"));
        assertThat(problems(office.reorganise("q11", "2023-06-01", "tinh", merged, posts)))
                .containsExactly("SEAT_TAKEN input.posts.2.carriedOnAs");
        posts.get(3).put("carriedOnAs", position("pm-head"));
        List<String> before = office.holders("ph", "2023-06-01");
        JsonNode told = office.checkReorganisation("q11", "2023-06-01", "tinh", merged, posts);
        assertThat(problems(told)).isEmpty();
        assertThat(told.path("tenures").findValuesAsString("fate"))
                .hasSameSizeAs(before)
                .containsOnly("CONTINUES");
        assertThat(problems(office.reorganise("q11", "2023-06-01", "tinh", merged, posts)))
                .isEmpty();
        assertThat(office.holders("ph", "2023-05-31")).isEqualTo(before);
        assertThat(office.holders("ph", "2023-06-01")).isEmpty();
        assertThat(office.holders("pm", "2023-06-01"))
                .isEqualTo(before.stream()
                        .map(holder -> "pm-" + holder.replace("vice=", "chair="))
                        .sorted()
                        .toList());
    }

    private static Map<String, Object> transfer(String who, String from, String to) {
        return action("TRANSFER", "cadre", cadre(who), "fromPosition", position(from), "position", position(to));
    }

    private JsonNode plan(String who, String position, String from) {
        return office.send(
                "planCadre",
                "PlanCadreInput",
                "planningEntry { id }",
                "cadre",
                cadre(who),
                "position",
                position(position),
                "from",
                from);
    }

    private void learnt(String who) {
        office.enter(
                "Attendance",
                "cadre",
                cadre(who),
                "education",
                "DEGREE",
                "politicalTheory",
                "INTERMEDIATE",
                "certificate",
                "BN-" + who,
                "certifiedOn",
                "2021-06-15");
    }

    private void waived(String who, String position, String ruleSet, String criterion, String effect, String on) {
        office.enter(
                "Waiver",
                "cadre",
                cadre(who),
                "position",
                position(position),
                "ruleSet",
                ruleSet,
                "criterion",
                criterion,
                "effect",
                effect,
                "reason",
                "Theo yêu cầu nhiệm vụ",
                "document",
                "45-CV/TU",
                "approvedBy",
                organisation("btv"),
                "on",
                on);
    }
}
