package org.cadregraph.structure;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** By what a structure is broken down. */
enum StructureDimension {
    GENDER,
    AGE_BAND,
    EDUCATION,
    POLITICAL_THEORY;

    private static final int[] BANDS = {30, 35, 40, 45, 50, 55, 60};

    /** To which group those of a cell belong; absent when that is unknown. */
    @Nullable String group(StructureCell cell) {
        return switch (this) {
            case GENDER -> cell.gender();
            case AGE_BAND -> cell.age() == null ? null : band(cell.age());
            case EDUCATION -> cell.education() == null ? null : cell.education().name();
            case POLITICAL_THEORY ->
                cell.politicalTheory() == null ? null : cell.politicalTheory().name();
        };
    }

    /** The order of the groups, told by cells of theirs; those of whom it is unknown come last. */
    Comparator<StructureCell> order() {
        return switch (this) {
            case GENDER -> Comparator.comparing(StructureCell::gender, lastWhereUnknown());
            case AGE_BAND -> Comparator.comparing(StructureCell::age, lastWhereUnknown());
            case EDUCATION -> Comparator.comparing(StructureCell::education, lastWhereUnknown());
            case POLITICAL_THEORY -> Comparator.comparing(StructureCell::politicalTheory, lastWhereUnknown());
        };
    }

    private static <T extends Comparable<T>> Comparator<@Nullable T> lastWhereUnknown() {
        return Comparator.nullsLast(Comparator.naturalOrder());
    }

    private static String band(int age) {
        int from = 0;
        for (int to : BANDS) {
            if (age < to) {
                return from == 0 ? "<" + to : from + "-" + (to - 1);
            }
            from = to;
        }
        return from + "+";
    }
}
