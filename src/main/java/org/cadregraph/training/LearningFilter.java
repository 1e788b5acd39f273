package org.cadregraph.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.jspecify.annotations.Nullable;

/** Which courses, classes and attendances count; every part that is given must hold. */
record LearningFilter(
        @Nullable List<CourseForm> forms,
        @Nullable List<Education> educations,
        @Nullable List<PoliticalTheory> politicalTheories,
        @Nullable List<StudyMode> modes) {

    static final LearningFilter ALL = new LearningFilter(null, null, null, null);

    /**
     * The first and the last day that the start of a {@code record} may stand for, as texts, which stand in order. Of a month the
     * last day is one that it may not have; what is held against it is the day after a period.
     */
    static final String READINGS = """
            CASE size(record.on) WHEN 10 THEN record.on WHEN 7 THEN record.on + '-01' ELSE record.on + '-01-01' END AS first,
              CASE size(record.on) WHEN 10 THEN record.on WHEN 7 THEN record.on + '-31' ELSE record.on + '-12-31' END
              AS latest""";

    /** The condition on a {@code course}, a {@code class} and the levels that were reached, each of which may be unknown. */
    static final String TAKEN = """
            ($forms IS NULL OR coalesce(course.form IN $forms, false))
              AND ($educations IS NULL OR coalesce(education IN $educations, false))
              AND ($theories IS NULL OR coalesce(theory IN $theories, false))
              AND ($modes IS NULL OR coalesce(class.mode IN $modes, false))""";

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("forms", names(forms));
        parameters.put("educations", names(educations));
        parameters.put("theories", names(politicalTheories));
        parameters.put("modes", names(modes));
        return parameters;
    }

    private static @Nullable List<String> names(@Nullable List<? extends Enum<?>> constants) {
        return constants == null ? null : constants.stream().map(Enum::name).toList();
    }
}
