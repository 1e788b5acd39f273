package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cadregraph.api.RecordKind;

/**
 * A stream of decisions without an end, and what the record says when so many of them were taken. They go round among groups
 * of three people with two posts: whoever holds the first is relieved of it, whoever was seconded to the second comes back
 * into the first, and the one who is left is seconded to the second.
 */
final class Shifts {

    private static final int GROUPS = 20;
    private static final int PEOPLE = 3;
    private static final LocalDate START = LocalDate.of(2000, 1, 1);

    private Shifts() {}

    /**
     * A tenure that a decision begins.
     *
     * @param place which of its actions does
     */
    private record Begun(int place, String cadre, String post) {}

    /** The posts and people, as a file. */
    static Map<String, Object> file() {
        List<Map<String, Object>> posts = new ArrayList<>();
        List<Map<String, Object>> persons = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            posts.add(Drafts.post(head(group), 1));
            posts.add(Drafts.post(vice(group), 1));
            for (int which = 0; which < PEOPLE; which++) {
                persons.add(Drafts.person(cadre(group, which)));
            }
        }
        return Drafts.file(posts, persons, List.of());
    }

    private static String head(int n) {
        return "head" + n % GROUPS;
    }

    private static String vice(int n) {
        return "vice" + n % GROUPS;
    }

    private static String cadre(int n, int which) {
        return "c" + n % GROUPS + "-" + which % PEOPLE;
    }

    static String key(int n) {
        return "q" + n;
    }

    static String id(int n) {
        return RecordKind.DECISION.id(key(n));
    }

    private static String request(int n) {
        return "request-" + n;
    }

    /** How often the group had its turn before. */
    private static int turn(int n) {
        return n / GROUPS;
    }

    private static LocalDate day(int n) {
        return START.plusDays(turn(n));
    }

    /** The decision with this number, from 0, as it is sent. */
    static Map<String, Object> draft(int n) {
        int turn = turn(n);
        Map<String, Object> draft = new HashMap<>(Drafts.decision(
                n + "-QĐ/ĐU",
                day(n),
                turn == 0
                        ? List.of(
                                Drafts.second(cadre(n, 0), head(n), day(n)),
                                Drafts.second(cadre(n, 1), vice(n), day(n)))
                        : List.of(
                                Drafts.relieve(cadre(n, turn - 1), head(n)),
                                Drafts.comeBack(cadre(n, turn), vice(n), head(n)),
                                Drafts.second(cadre(n, turn + 1), vice(n), day(n)))));
        draft.put("key", key(n));
        draft.put("clientMutationId", request(n));
        return draft;
    }

    private static List<Begun> begun(int n) {
        int turn = turn(n);
        int first = turn == 0 ? 0 : 1;
        return List.of(new Begun(first, cadre(n, turn), head(n)), new Begun(first + 1, cadre(n, turn + 1), vice(n)));
    }

    /** All that the record has to say of decisions and tenures when the first ones were taken and no others. */
    static Set<String> record(int count) {
        Set<String> lines = new TreeSet<>();
        for (int n = 0; n < count; n++) {
            lines.add("decision " + key(n) + " by " + Drafts.WARD);
            lines.add("change " + request(n) + " issue of decision " + key(n));
            effects(n, count).forEach(effect -> lines.add("effect " + effect));
            for (Begun begun : begun(n)) {
                lines.add("tenure " + tenure(n, begun, count));
                if (n + GROUPS < count) {
                    lines.add("before " + tenure(n, begun, 0));
                }
            }
        }
        return lines;
    }

    /** What a decision did, with the tenures as they are when so many were taken. */
    static List<String> effects(int n, int count) {
        List<String> effects = new ArrayList<>();
        if (turn(n) > 0) {
            List<Begun> before = begun(n - GROUPS);
            effects.add(effect(n, 0, ActionKind.RELIEVE, n - GROUPS, before.getFirst(), count));
            effects.add(effect(n, 1, ActionKind.RETURN, n - GROUPS, before.getLast(), count));
        }
        for (Begun begun : begun(n)) {
            ActionKind action = turn(n) > 0 && begun.place() == 1 ? ActionKind.RETURN : ActionKind.SECOND;
            effects.add(effect(n, begun.place(), action, n, begun, count));
        }
        return effects;
    }

    private static String effect(int n, int place, ActionKind action, int began, Begun begun, int count) {
        return String.join(
                " ",
                key(n),
                String.valueOf(place),
                action.name(),
                (n == began ? EffectKind.BEGINS : EffectKind.ENDS).name(),
                tenure(began, begun, count));
    }

    private static String tenure(int n, Begun begun, int count) {
        int next = n + GROUPS;
        String left = next < count ? day(next) + " " + key(next) : "null null";
        return String.join(
                " ",
                Execution.key(key(n), begun.place()),
                begun.cadre(),
                begun.post(),
                day(n).toString(),
                key(n),
                left);
    }
}
