package org.cadregraph.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKey;
import org.jspecify.annotations.Nullable;

/** Which records; every part that is given must hold. */
record SearchFilter(
        @Nullable List<SearchType> types,
        @Nullable RecordKey organisation,
        @Nullable Boolean subtree,
        @Nullable String kind,
        @Nullable NumberRange rank,
        @Nullable String gender,
        @Nullable NumberRange age,
        @Nullable LocalDate ageOn,
        @Nullable LocalDate inOffice,
        @Nullable Boolean certain) {

    static final SearchFilter ALL = new SearchFilter(null, null, null, null, null, null, null, null, null, null);

    /** Whole numbers from 0 on, both ends among them; open where one is absent. */
    record NumberRange(@Nullable Integer from, @Nullable Integer to) {

        int least() {
            return from == null ? 0 : from;
        }

        int most() {
            return to == null ? Integer.MAX_VALUE : to;
        }
    }

    /** @throws Problem when a range holds nothing */
    SearchFilter {
        check("age", age);
        check("rank", rank);
    }

    private static void check(String field, @Nullable NumberRange range) {
        if (range != null && (range.least() < 0 || range.most() < range.least())) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "'filter." + field + "' goes from " + range.from() + " to " + range.to()
                            + ": give numbers from 0 on, the smaller one as 'from'");
        }
    }

    /** The kinds of record that can have all that is asked for. */
    Set<SearchType> possibleTypes() {
        Set<SearchType> possible = EnumSet.allOf(SearchType.class);
        if (types != null) {
            possible.retainAll(types);
        }
        if (gender != null || age != null || inOffice != null) {
            possible.retainAll(EnumSet.of(SearchType.CADRE));
        }
        if (kind != null || rank != null) {
            possible.remove(SearchType.ORGANISATION);
        }
        return possible;
    }

    boolean onlyCertain() {
        return Boolean.TRUE.equals(certain);
    }

    /** Whether an organisation stands for its units too. */
    boolean withUnits() {
        return !Boolean.FALSE.equals(subtree);
    }
}
