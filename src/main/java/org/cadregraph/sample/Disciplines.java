package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.assessment.Discipline;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.rule.DisciplineForm;

/** The few disciplinary measures, against people who are not planned in the years around; and one against somebody who is. */
final class Disciplines {

    private static final int FIRST = 2011;
    private static final int LAST = 2024;
    private static final int YEARS_APART = 4;

    private static final String INSPECTORS = "ls-thanh-uy-uy-ban-kiem-tra";

    private static final List<String> REASONS = List.of(
            "Thiếu trách nhiệm trong quản lý, điều hành",
            "Vi phạm quy chế làm việc",
            "Thiếu kiểm tra, giám sát để xảy ra sai sót về tài chính",
            "Giải quyết thủ tục hành chính không đúng thời hạn",
            "Vi phạm quy định về những điều đảng viên không được làm");

    /** For this post somebody is planned against whom a measure has stood since. */
    private static final String POST = "ls-p-dong-kinh-2025-dang-uy-bi-thu";

    private static final LocalDate SINCE = LocalDate.of(2026, 6, 15);

    private final List<DossierEntry> entries = new ArrayList<>();

    /** Cadre and year of each, put together. */
    private final Set<String> years = new HashSet<>();

    /** Makes them up: one in most years. */
    Disciplines(Dice dice, CityStaff staff, List<PlanningLine> plans) {
        for (int year = FIRST; year <= LAST; year++) {
            LocalDate on = Dice.workday(dice.day(LocalDate.of(year, 2, 1), LocalDate.of(year, 12, 1)));
            Set<String> planned = planned(plans, on);
            List<Person> whom = staff.present(on).stream()
                    .filter(person -> !person.steered && !planned.contains(PersonnelFiles.key(person)))
                    .toList();
            for (int i = dice.chance(0.1) ? 2 : 1; i > 0; i--) {
                String cadre = PersonnelFiles.key(dice.one(whom));
                if (years.add(cadre + year)) {
                    entries.add(entry(dice, cadre, on));
                }
            }
        }
        addAgainstPlanned(plans);
    }

    /** Against the second of those who are planned for a post: it shows what a review of the plan finds, and until when. */
    private void addAgainstPlanned(List<PlanningLine> plans) {
        plans.stream()
                .filter(line ->
                        line.positionKey().equals(POST) && Integer.valueOf(2).equals(line.rank()))
                .findFirst()
                .ifPresent(line -> {
                    years.add(line.cadreKey() + SINCE.getYear());
                    entries.add(new DossierDraft(Discipline.KIND, "kl-%02d".formatted(entries.size() + 1))
                            .name("cadre", line.cadreKey())
                            .say("form", DisciplineForm.REPRIMAND)
                            .on("on", SINCE)
                            .on("to", SINCE.plusYears(1))
                            .name("decidedBy", "ls-p-dong-kinh-2025-dang-uy-kiem-tra")
                            .say("decision", "03-QĐ/UBKTĐU")
                            .say("reason", REASONS.getFirst())
                            .entry());
                });
    }

    /** Those who are planned on a day, or will be in the years after. */
    private static Set<String> planned(List<PlanningLine> plans, LocalDate day) {
        return plans.stream()
                .filter(line -> line.period().possible().from().isBefore(day.plusYears(YEARS_APART))
                        && line.period().possible().to().isAfter(day))
                .map(PlanningLine::cadreKey)
                .collect(Collectors.toSet());
    }

    private DossierEntry entry(Dice dice, String cadre, LocalDate on) {
        int number = entries.size() + 1;
        return new DossierDraft(Discipline.KIND, "kl-%02d".formatted(number))
                .name("cadre", cadre)
                .say("form", dice.chance(0.7) ? DisciplineForm.REPRIMAND : DisciplineForm.WARNING)
                .on("on", on)
                .on("to", on.plusYears(1))
                .name("decidedBy", INSPECTORS)
                .say("decision", 1 + number * 17 % 41 + "-QĐ/UBKTThU")
                .say("reason", dice.one(REASONS))
                .entry();
    }

    /** Whether somebody was disciplined in a year. */
    boolean against(String cadre, int year) {
        return years.contains(cadre + year);
    }

    DossierList list() {
        return new DossierList(Discipline.KIND, entries);
    }
}
