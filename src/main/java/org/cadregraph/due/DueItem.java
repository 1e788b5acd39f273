package org.cadregraph.due;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.RuledPost;
import org.cadregraph.tenure.Belief;
import org.cadregraph.time.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * Something that comes due.
 *
 * @param kind what it is
 * @param id of what comes due: the cadre who retires, the term, or the first of the tenures
 * @param days when
 * @param certainty how sure it is that it comes due then
 * @param concerned whom and what it concerns
 * @param rules by which the day was found; none where it is recorded
 * @param action what an office does about it with notice; absent when nothing
 * @param belief the version of the record that it was read from
 */
record DueItem(
        DueKind kind,
        String id,
        DueDays days,
        Certainty certainty,
        Concerned concerned,
        List<CitedRule> rules,
        @Nullable Action action,
        Belief belief) {

    /**
     * Ids of the records that it concerns.
     *
     * @param cadre absent for a term
     * @param positions the posts
     * @param tenures in the posts
     * @param term absent where it is none
     * @param post what words tell of it, or of the organisation whose term it is
     */
    record Concerned(
            @Nullable String cadre,
            List<String> positions,
            List<String> tenures,
            @Nullable String term,
            RuledPost post) {

        private Concerned with(Concerned other) {
            return new Concerned(cadre, union(positions, other.positions), union(tenures, other.tenures), term, post);
        }
    }

    private static List<String> union(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
    }

    /** The same item seen through another post: sure through one is sure. */
    DueItem with(DueItem other) {
        return new DueItem(
                kind,
                id,
                days,
                certainty == Certainty.CERTAIN ? certainty : other.certainty,
                concerned.with(other.concerned),
                rules,
                action,
                belief);
    }

    public LocalDate day() {
        return days.earliest();
    }

    public LocalDate latestDay() {
        return days.latest();
    }
}
