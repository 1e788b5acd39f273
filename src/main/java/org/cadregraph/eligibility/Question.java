package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.Set;
import org.cadregraph.rule.Action;
import org.cadregraph.tenure.Term;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a cadre for a post.
 *
 * @param asOf on which day
 * @param term for which term; absent when none is said
 * @param termUnseen whether it is for a term that whoever asks may not see
 * @param until until when a rotation is to last; absent when none is said
 * @param together what else is proposed at once
 * @param ruleSet id of the only rule set to judge by, in force or not; absent for those in force
 */
record Question(
        Action action,
        LocalDate asOf,
        @Nullable Term term,
        boolean termUnseen,
        @Nullable LocalDate until,
        Set<Action> together,
        @Nullable String ruleSet) {}
