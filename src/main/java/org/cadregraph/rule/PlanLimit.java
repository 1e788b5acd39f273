package org.cadregraph.rule;

import java.math.BigDecimal;
import java.util.List;

/** What is asked of a whole plan (quy hoạch). It answers pass, fail or unknown. */
public sealed interface PlanLimit extends Provision {

    /** At most so many people for one title. Reads the entries of the plan. */
    record PeoplePerTitle(int most) implements PlanLimit {}

    /** At most so many titles for one person at one level. Reads the entries of all plans of that level. */
    record TitlesPerPerson(int most) implements PlanLimit {}

    /** From so many to so many entries for each seat, both ends included. Reads entries and seats. */
    record EntriesPerSeat(BigDecimal least, BigDecimal most) implements PlanLimit {}

    /** At least so many per cent are younger than an age in full years. Reads entries and dates of birth. */
    record ShareUnderAge(int age, int percent) implements PlanLimit {}

    /** At least so many per cent are women. Reads entries and genders. */
    record ShareOfWomen(int percent) implements PlanLimit {}

    /**
     * Each of so many age bands has somebody. Reads entries and dates of birth.
     *
     * @param bands how many
     * @param begin the ages in full years at which the second and each later one begins, in order; empty where the office has
     *     not said: then nobody can tell
     */
    record AgeBands(int bands, List<Integer> begin) implements PlanLimit {}

    /** Each entry says from which of so many groups of sources it comes (đối tượng 1, đối tượng 2). Reads the entries. */
    record SourceGroups(int groups) implements PlanLimit {}
}
