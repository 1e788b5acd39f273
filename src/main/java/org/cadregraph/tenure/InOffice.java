package org.cadregraph.tenure;

import java.time.LocalDate;

/**
 * Who is in office on a day; counted and listed only as far as somebody asks.
 *
 * @param id of the organisation or term that the question is about
 * @param within which tenures count
 * @param moment the day, and the version of the record
 */
record InOffice(String id, Officers.Within within, Moment moment) {

    public LocalDate asOf() {
        return moment.asOf();
    }
}
