package org.cadregraph.due;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.Problem;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** With what the lists of what comes due are asked for; none has all of these. */
record DueArguments(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer years,
        @Nullable Boolean subtree,
        @Nullable LocalDate asOf,
        @Nullable OffsetDateTime knownAt,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {

    private static final int MOST_YEARS = 100;

    /** What comes due in the period that they say. */
    DueQuestion inPeriod(DueQuestion.Of of, LocalDate today) {
        PageRequest request = request();
        LocalDate day = asOf == null ? today : asOf;
        Period.Span span = new Period.Span(from == null ? day : from, to == null ? Period.FOREVER : to);
        if (!span.from().isBefore(span.to())) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "No day lies from " + span.from() + " on and before " + span.to()
                            + ": let 'from', which is 'asOf' when absent, lie before 'to'");
        }
        return question(of, day, span, request);
    }

    /** What has lasted for longer than they say. */
    DueQuestion tooLong(DueQuestion.Of of, LocalDate today) {
        if (years != null && (years < 1 || years > MOST_YEARS)) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "'years' must be from 1 to " + MOST_YEARS + ", not " + years
                            + ": leave it out for what the rules in force say");
        }
        Period.Span always = new Period.Span(Period.BEGINNING, Period.FOREVER);
        return question(of, asOf == null ? today : asOf, always, request());
    }

    private DueQuestion question(DueQuestion.Of of, LocalDate day, Period.Span within, PageRequest request) {
        Moment moment = new Moment(day, new Belief(knownAt));
        return new DueQuestion(of, Boolean.TRUE.equals(subtree), moment, within, years, request);
    }

    private PageRequest request() {
        return PageRequest.of(first, after, last, before);
    }
}
