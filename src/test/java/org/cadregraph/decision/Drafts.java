package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;

/** Decisions as a client sends them, of kinds that no rule judges and that need no case; cadres and posts by their keys. */
final class Drafts {

    /** Key of the organisation that decides; it has to manage the posts. */
    static final String WARD = "ward";

    static final String INPUT = "IssueDecisionInput";
    private static final int YEARS = 3;

    private Drafts() {}

    /** A draft with what every decision has to say. */
    static Map<String, Object> decision(String number, LocalDate on, List<Map<String, Object>> actions) {
        Map<String, Object> input = new HashMap<>();
        input.put("number", number);
        input.put("on", on.toString());
        input.put("title", "Bố trí cán bộ");
        input.put("organisation", RecordKind.ORGANISATION.id(WARD));
        input.put("signer", "Bí thư");
        input.put("basis", "Quy chế làm việc");
        input.put("actions", actions);
        return input;
    }

    static Map<String, Object> second(String cadre, String position, LocalDate on) {
        Map<String, Object> action = action(ActionKind.SECOND, cadre);
        action.put("position", RecordKind.POSITION.id(position));
        action.put("until", on.plusYears(YEARS).toString());
        return action;
    }

    static Map<String, Object> relieve(String cadre, String position) {
        Map<String, Object> action = action(ActionKind.RELIEVE, cadre);
        action.put("position", RecordKind.POSITION.id(position));
        return action;
    }

    /** They come back from a secondment into a post. */
    static Map<String, Object> comeBack(String cadre, String from, String to) {
        Map<String, Object> action = action(ActionKind.RETURN, cadre);
        action.put("fromPosition", RecordKind.POSITION.id(from));
        action.put("position", RecordKind.POSITION.id(to));
        return action;
    }

    private static Map<String, Object> action(ActionKind kind, String cadre) {
        Map<String, Object> action = new HashMap<>();
        action.put("kind", kind.name());
        action.put("cadre", RecordKind.CADRE.id(cadre));
        return action;
    }

    static Map<String, Object> person(String key) {
        return Map.of("id", key, "name", "Nguyễn Văn " + key);
    }

    static Map<String, Object> post(String key, int seats) {
        return Map.of("id", key, "label", "Chức danh " + key, "organization_id", WARD, "seats", seats);
    }

    static Map<String, Object> management(String post) {
        return Map.of("id", "m-" + post, "post_id", post, "organization_id", WARD, "start_date", "1990-01-01");
    }

    /** A file with these, and the ward that manages every post. */
    static Map<String, Object> file(
            List<Map<String, Object>> posts, List<Map<String, Object>> persons, List<Map<String, Object>> memberships) {
        return Map.of(
                "organizations",
                List.of(Map.of("id", WARD, "name", "Phường Đông Kinh")),
                "posts",
                posts,
                "persons",
                persons,
                "memberships",
                memberships,
                "position_management",
                posts.stream()
                        .map(post -> management(String.valueOf(post.get("id"))))
                        .toList());
    }
}
