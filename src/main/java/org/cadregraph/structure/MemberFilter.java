package org.cadregraph.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.jspecify.annotations.Nullable;

/**
 * Who counts among those who hold posts; every part that is given must hold, and what is unknown is none that is named.
 *
 * @param ageFrom of at least this age
 * @param ageBelow younger than this age
 */
record MemberFilter(
        @Nullable List<Education> educations,
        @Nullable List<PoliticalTheory> politicalTheories,
        @Nullable List<String> genders,
        @Nullable Integer ageFrom,
        @Nullable Integer ageBelow) {

    static final MemberFilter ALL = new MemberFilter(null, null, null, null, null);

    /** Whether those of a cell count; the statement of the list says the same. */
    boolean takes(StructureCell cell) {
        return among(educations, cell.education())
                && among(politicalTheories, cell.politicalTheory())
                && among(genders, cell.gender())
                && (ageFrom == null || (cell.age() != null && cell.age() >= ageFrom))
                && (ageBelow == null || (cell.age() != null && cell.age() < ageBelow));
    }

    private static <T> boolean among(@Nullable List<T> wanted, @Nullable T value) {
        return wanted == null || (value != null && wanted.contains(value));
    }

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("educations", names(educations));
        parameters.put("theories", names(politicalTheories));
        parameters.put("genders", genders);
        parameters.put("ageFrom", ageFrom);
        parameters.put("ageBelow", ageBelow);
        return parameters;
    }

    private static @Nullable List<String> names(@Nullable List<? extends Enum<?>> levels) {
        return levels == null ? null : levels.stream().map(Enum::name).toList();
    }
}
