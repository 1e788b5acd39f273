package org.cadregraph.rule;

import java.time.Period;
import org.cadregraph.time.PartialDate;

/**
 * Those who retire in one year, by when they were born.
 *
 * @param year in which they retire
 * @param age in years and months
 * @param bornFrom the first month of birth
 * @param bornTo the month after the last
 */
public record RetirementRow(int year, Period age, PartialDate bornFrom, PartialDate bornTo) {

    public int years() {
        return age.getYears();
    }

    public int months() {
        return age.getMonths();
    }
}
