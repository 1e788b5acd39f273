package org.cadregraph.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.organisation.UnitTimes;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt in a period by those who worked in an organisation; counted and listed only as far as somebody asks.
 *
 * @param id of the organisation
 * @param asked what counts
 */
record Learning(String id, Asked asked) {

    public LocalDate from() {
        return asked.within().from();
    }

    public LocalDate to() {
        return asked.within().to();
    }

    /**
     * What counts.
     *
     * @param within the days on which it begins
     * @param subtree by those who worked in the units below too
     * @param filter what else must hold of it
     */
    record Asked(Period.Span within, boolean subtree, LearningFilter filter) {

        Map<String, @Nullable Object> parameters(List<String> ids) {
            Map<String, @Nullable Object> parameters = new HashMap<>(UnitTimes.parameters(within, subtree));
            parameters.put("ids", ids);
            parameters.put("firstYear", "%04d".formatted(within.from().getYear()));
            parameters.put("firstDay", within.from().toString());
            parameters.put("dayAfter", within.to().toString());
            parameters.putAll(filter.parameters());
            return parameters;
        }
    }
}
