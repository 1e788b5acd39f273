package org.cadregraph.sample;

import java.time.LocalDate;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.jspecify.annotations.Nullable;

/**
 * How somebody came to a level: sent to a class or a course, or otherwise.
 *
 * @param education the level, unless it is one of political theory
 * @param theory the level, unless it is a professional qualification
 * @param from its first day; absent when all that is known is the certificate
 * @param certified when the certificate was given
 * @param courseKey of the course to which somebody was sent
 * @param classKey of the class, where one was held for them
 */
record Study(
        @Nullable Education education,
        @Nullable PoliticalTheory theory,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate certified,
        @Nullable String courseKey,
        @Nullable String classKey) {

    /** A level of which there is a certificate. */
    static Study own(Education level, LocalDate certified) {
        return new Study(level, null, null, null, certified, null, null);
    }

    /** A level of political theory of which there is a certificate. */
    static Study own(PoliticalTheory level, LocalDate certified) {
        return new Study(null, level, null, null, certified, null, null);
    }

    /** Since when it kept somebody busy. */
    LocalDate begun() {
        return from == null ? certified : from;
    }
}
