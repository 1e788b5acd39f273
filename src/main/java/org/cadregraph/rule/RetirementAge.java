package org.cadregraph.rule;

import java.time.LocalDate;
import java.time.Period;

/**
 * When somebody retires, under normal conditions (nghỉ hưu). A decision on a person may set another day.
 *
 * @param age in years and months
 * @param reached the day on which that age is reached; the first of those it may be, where only the month of birth is
 *     known
 * @param lastDay the last day of work: the last one of the month in which the age is reached
 * @param assumedBirth whether only the year of birth is known, and 1 January is taken for it
 * @param ruleSet which says so
 * @param rule which says so
 */
public record RetirementAge(
        Period age, LocalDate reached, LocalDate lastDay, boolean assumedBirth, RuleSet ruleSet, Rule rule) {

    public int years() {
        return age.getYears();
    }

    public int months() {
        return age.getMonths();
    }

    /** The first day on which one is retired. */
    public LocalDate from() {
        return lastDay.plusDays(1);
    }
}
