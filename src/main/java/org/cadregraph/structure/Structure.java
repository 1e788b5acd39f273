package org.cadregraph.structure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.jspecify.annotations.Nullable;

/**
 * Who holds posts of an organisation on a day; counted and listed only as far as somebody asks.
 *
 * @param id of the organisation
 * @param asked whose structure
 */
record Structure(String id, Asked asked) {

    public LocalDate asOf() {
        return asked.asOf();
    }

    /**
     * Whose structure.
     *
     * @param subtree of those in the posts of all units below too
     * @param asOf the day
     * @param posts in which posts
     */
    record Asked(boolean subtree, LocalDate asOf, HeldPostsFilter posts) {

        private static final List<String> EDUCATIONS = names(Education.values());
        private static final List<String> THEORIES = names(PoliticalTheory.values());

        /** In the order of the levels, the lowest first. */
        private static List<String> names(Enum<?>[] levels) {
            return Arrays.stream(levels).map(Enum::name).toList();
        }

        private static Map<String, Integer> ranks(List<String> levels) {
            return levels.stream().collect(Collectors.toMap(level -> level, levels::indexOf));
        }

        Asked on(LocalDate other) {
            return new Asked(subtree, other, posts);
        }

        /** @param levels whether what people learnt may be read at all */
        Map<String, @Nullable Object> parameters(List<String> ids, boolean levels) {
            Map<String, @Nullable Object> parameters = new HashMap<>();
            parameters.put("ids", ids);
            parameters.put("subtree", subtree);
            parameters.put("asOf", asOf);
            parameters.put("dayAfter", asOf.plusDays(1).toString());
            parameters.put("keys", posts.keys());
            parameters.put("kinds", posts.kinds());
            parameters.put("classifications", posts.classifications());
            parameters.put("acting", posts.acting());
            parameters.put("levels", levels);
            parameters.put("educationNames", EDUCATIONS);
            parameters.put("educationRanks", ranks(EDUCATIONS));
            parameters.put("theoryNames", THEORIES);
            parameters.put("theoryRanks", ranks(THEORIES));
            return parameters;
        }
    }
}
