package org.cadregraph.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.assessment.WorkingGroup;
import org.cadregraph.dossier.DossierEntry;

/** The groups that guided the yearly reviews: each for the Party committees of two communes and for some departments. */
final class WorkingGroups {

    private static final int FIRST = 2014;
    private static final int LAST = 2024;
    private static final int GROUPS = 4;

    private WorkingGroups() {}

    static DossierList write() {
        List<DossierEntry> entries = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            for (int number = 1; number <= GROUPS; number++) {
                entries.add(new DossierDraft(WorkingGroup.KIND, "to-ct-" + year + "-" + number)
                        .name("organisation", "ls-thanh-uy")
                        .say("name", "Tổ công tác số " + number + " hướng dẫn kiểm điểm, đánh giá năm " + year)
                        .count("year", year)
                        .name("partyCells", cells(year + number))
                        .entry());
            }
        }
        return new DossierList(WorkingGroup.KIND, entries);
    }

    /** Every group has others the next year. */
    private static String[] cells(int turn) {
        Stream<String> communes = nth(Communes.keys(), turn).map(key -> key + "-dang-uy");
        Stream<String> departments = nth(Department.ALL, turn).map(each -> "ls-ubnd-" + each.slug());
        return Stream.concat(communes, departments).toArray(String[]::new);
    }

    /** Those whose turn it is: every fourth, from another one on each time. */
    private static <T> Stream<T> nth(List<T> all, int turn) {
        return Stream.iterate(turn % GROUPS, i -> i < all.size(), i -> i + GROUPS)
                .map(all::get);
    }
}
