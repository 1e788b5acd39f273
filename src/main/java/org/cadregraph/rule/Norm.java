package org.cadregraph.rule;

import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What concerns the work itself: ages, lengths of time, votes, scores and steps. It judges nobody. */
public sealed interface Norm extends Provision {

    /** The ages of retirement by the year in which they are reached, in order of year. */
    record RetirementAges(List<AgesOfYear> ages) implements Norm {}

    /**
     * Ages of retirement.
     *
     * @param from for those who reach them in this year or a later one, up to the next entry
     * @param men in years and months
     * @param women in years and months
     */
    record AgesOfYear(int from, Period men, Period women) {
        public Period of(Gender gender) {
            return switch (gender) {
                case MALE -> men;
                case FEMALE -> women;
            };
        }
    }

    /** How many years one holds a leadership post. */
    record TermLength(int years) implements Norm {}

    /** So many working days at least before it ends, an office says what becomes of it. */
    record Notice(int workingDays) implements Norm {}

    /** After so many months at the latest, it is looked at again. */
    record ReviewInterval(int months) implements Norm {}

    /** The levels of an evaluation, the highest first. Rules of one set add up. */
    record EvaluationBands(List<Band> bands) implements Norm {}

    /**
     * A level of evaluation. What it takes is necessary, and not always sufficient.
     *
     * @param rating the level
     * @param from points of 100, at least; absent where no points are given
     * @param lateAtMost most per cent of tasks done late; absent where any number may be
     * @param exceededAtLeast least per cent of tasks exceeded; absent where none need be
     */
    record Band(
            Rating rating,
            @Nullable Integer from,
            @Nullable Integer lateAtMost,
            @Nullable Integer exceededAtLeast) {}

    /**
     * A vote of trust (lấy phiếu tín nhiệm).
     *
     * @param quorum this part at least of those convened
     * @param levels of trust on the ballot
     * @param exempt on whom none is held
     */
    record TrustVote(Ratio quorum, int levels, Set<VoteExemption> exempt) implements Norm {}

    /**
     * A vote that chooses one of several: the one with most votes, among those above a part.
     *
     * @param quorum this part at least of those convened
     * @param above more than this part of those convened
     */
    record SelectionVote(Ratio quorum, Ratio above) implements Norm {}

    /**
     * The steps of a process, in order, and in how many working days they are done.
     *
     * @param origin for those who come from there
     * @param count how many
     * @param names what they are called; empty where nobody said
     * @param policyWithin until the policy (chủ trương) is approved; absent when nothing is laid down
     * @param finishedWithin until all is done; absent when nothing is laid down
     */
    record Steps(
            Origin origin,
            int count,
            List<Words> names,
            @Nullable Integer policyWithin,
            @Nullable Integer finishedWithin)
            implements Norm {}
}
