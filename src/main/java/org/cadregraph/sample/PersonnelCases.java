package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadregraph.decision.CaseOrigin;
import org.cadregraph.decision.CaseStep;
import org.cadregraph.decision.PersonnelCase;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.rule.Action;
import org.jspecify.annotations.Nullable;

/** The personnel cases of the new wards: some done, some on their way in time, some overdue. */
final class PersonnelCases {

    private static final LocalDate IN_PLACE = LocalDate.of(2026, 1, 12);
    private static final LocalDate FROM_OUTSIDE = LocalDate.of(2026, 3, 30);
    private static final int STEPS_IN_PLACE = 5;
    private static final int STEPS_FROM_OUTSIDE = 3;
    private static final int WEEK = 7;

    private final List<DossierEntry> cases = new ArrayList<>();
    private final List<DossierEntry> steps = new ArrayList<>();

    private PersonnelCases() {}

    /** Cases before their steps, which name them. */
    static List<DossierList> write() {
        PersonnelCases all = new PersonnelCases();
        List<String> wards = NewWards.keys();
        for (int i = 0; i < wards.size(); i++) {
            all.ofWard(wards.get(i), i);
        }
        return List.of(new DossierList(PersonnelCase.KIND, all.cases), new DossierList(CaseStep.KIND, all.steps));
    }

    /** Of the later wards the steps go on slower; the third has its policy late, the second none at all. */
    private void ofWard(String ward, int turn) {
        LocalDate inPlace = IN_PLACE.plusWeeks(turn);
        boolean done = turn < 2;
        String first = open(
                ward,
                "-ubnd-kinh-te-truong",
                CaseOrigin.IN_PLACE,
                inPlace,
                day(inPlace, WEEK),
                done ? day(inPlace, 40) : null);
        walk(ward, first, inPlace.plusDays(WEEK), done ? STEPS_IN_PLACE : STEPS_IN_PLACE - turn);
        LocalDate outside = FROM_OUTSIDE.plusWeeks(turn == 3 ? 8 : 2L * turn);
        @Nullable LocalDate approved = switch (turn) {
            case 0 -> day(outside, WEEK);
            case 2 -> day(outside, 3 * WEEK);
            default -> null;
        };
        String second = open(
                ward,
                "-dang-uy-ban-xay-dung-dang-truong",
                CaseOrigin.OUTSIDE,
                outside,
                approved,
                turn == 0 ? day(outside, 28) : null);
        if (approved != null) {
            walk(ward, second, approved, turn == 0 ? STEPS_FROM_OUTSIDE : 1);
        }
    }

    private String open(
            String ward,
            String post,
            CaseOrigin origin,
            LocalDate on,
            @Nullable LocalDate approved,
            @Nullable LocalDate closed) {
        String key = "hs-2026-" + (cases.size() + 1);
        cases.add(new DossierDraft(PersonnelCase.KIND, key)
                .name("organisation", ward + "-dang-uy")
                .name("position", ward + post)
                .say("action", Action.APPOINT)
                .say("origin", origin)
                .say("number", "%02d-TTr/ĐU".formatted(cases.size() + 1))
                .on("on", Dice.workday(on))
                .on("policyApprovedOn", approved)
                .on("closedOn", closed)
                .entry());
        return key;
    }

    /** Steps a week apart, to which all come but one. */
    private void walk(String ward, String of, LocalDate from, int count) {
        for (int number = 1; number <= count; number++) {
            int convened = 5 + 4 * number;
            steps.add(new DossierDraft(CaseStep.KIND, of + "-b" + number)
                    .name("organisation", ward + "-dang-uy")
                    .name("personnelCase", of)
                    .count("number", number)
                    .on("on", day(from, (long) WEEK * (number - 1)))
                    .count("convened", convened)
                    .count("present", convened - 1)
                    .entry());
        }
    }

    private static LocalDate day(LocalDate from, long later) {
        return Dice.workday(from.plusDays(later));
    }
}
