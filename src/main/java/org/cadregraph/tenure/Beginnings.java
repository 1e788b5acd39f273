package org.cadregraph.tenure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.organisation.UnitTimes;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The tenures in the posts of an organisation that begin in a period; counted and listed only as far as somebody asks.
 *
 * @param id of the organisation
 * @param asked which tenures
 */
record Beginnings(String id, Asked asked) {

    public LocalDate from() {
        return asked.within().from();
    }

    public LocalDate to() {
        return asked.within().to();
    }

    /**
     * Which tenures.
     *
     * @param within the days on which they begin
     * @param subtree those in the posts of all units below too
     * @param filter what else must hold of them
     * @param managedBy id of the organisation that manages their posts; absent for all
     * @param term id of the term that they belong to; absent for all
     * @param belief the version of the record
     */
    record Asked(
            Period.Span within,
            boolean subtree,
            BeginningFilter filter,
            @Nullable String managedBy,
            @Nullable String term,
            Belief belief) {

        Map<String, @Nullable Object> parameters(List<String> ids) {
            Map<String, @Nullable Object> parameters = new HashMap<>(belief.parameters());
            parameters.putAll(UnitTimes.parameters(within, subtree));
            parameters.put("ids", ids);
            parameters.put("firstDay", within.from().toString());
            parameters.put("dayAfter", within.to().toString());
            List<TenureKind> kinds = filter.kinds();
            parameters.put(
                    "kinds",
                    kinds == null ? null : kinds.stream().map(Enum::name).toList());
            parameters.put("acting", filter.acting());
            parameters.put("positionKinds", filter.positionKinds());
            parameters.put("classifications", filter.classifications());
            parameters.put("originClassifications", filter.originClassifications());
            parameters.put("managedBy", managedBy);
            parameters.put("term", term);
            return parameters;
        }
    }
}
