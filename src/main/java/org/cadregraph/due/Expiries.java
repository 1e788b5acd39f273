package org.cadregraph.due;

import java.util.List;
import java.util.Optional;
import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.Norm;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.Rules;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells when terms and tenures are meant to end: on the day that is recorded, or else after the time that the rule in force
 * at the start lays down. Of a tenure whose start is unknown, no rule tells an end.
 */
final class Expiries {

    private final Rules<Norm.TermLength> lengths;
    private final Rules<Criterion.RotationMonths> rotations;

    Expiries(RuleSets sets) {
        lengths = new Rules<>(sets, Norm.TermLength.class);
        rotations = new Rules<>(sets, Criterion.RotationMonths.class);
    }

    /** An end that is meant, with the rules that say so. */
    private record Expiry(DueDays days, Certainty certainty, List<CitedRule> rules) {

        private static Expiry recorded(PartialDate day) {
            return new Expiry(DueDays.of(day), Certainty.CERTAIN, List.of());
        }

        private static Expiry ruled(DueDays days, Rules.Found<?> found) {
            return new Expiry(days, found.certainty(), List.of(found.cited()));
        }
    }

    /**
     * The end of a term of an organisation, if it falls into the period of the question.
     *
     * @param row with {@code id}, {@code to} and what the organisation says
     * @param posts of the question
     */
    Optional<DueItem> term(Row row, ToldPosts posts, DueQuestion question) {
        PartialDate to = Name.date(row, "to");
        PartialDate dissolved = Name.date(row, "dissolved");
        if (to == null || (dissolved != null && !dissolved.latest().isAfter(question.asOf()))) {
            return Optional.empty();
        }
        DueDays days = DueDays.of(to);
        DueItem.Concerned concerned = new DueItem.Concerned(
                null, List.of(), List.of(), row.text("id"), posts.of(row.optionalText("classification")));
        return days.within(question.within())
                .map(certainty -> new DueItem(
                        DueKind.TERM,
                        row.text("id"),
                        days,
                        certainty,
                        concerned,
                        List.of(),
                        Action.REAPPOINT,
                        question.belief()));
    }

    /** The end of a time in a post other than by rotation, if it falls into the period of the question. */
    Optional<DueItem> timeInPost(Running running, DueQuestion question) {
        return running.kind() == TenureKind.ROTATION
                ? Optional.empty()
                : timeInPost(running).flatMap(expiry -> item(DueKind.TIME_IN_POST, running, expiry, question));
    }

    private Optional<Expiry> timeInPost(Running running) {
        if (running.expectedUntil() != null) {
            return Optional.of(Expiry.recorded(running.expectedUntil()));
        }
        PartialDate from = running.period().from();
        Action action = action(running.kind());
        return from == null || action == null || running.acting()
                ? Optional.empty()
                : lengths.on(action, from, running.post())
                        .map(found -> Expiry.ruled(
                                DueDays.of(from).plusYears(found.provision().years()), found));
    }

    /** What an office does to begin a time in a post that ends by a rule; absent for others. */
    private static @Nullable Action action(TenureKind kind) {
        return switch (kind) {
            case APPOINTMENT -> Action.APPOINT;
            case REAPPOINTMENT -> Action.REAPPOINT;
            case ELECTION, TRANSFER, SECONDMENT, ROTATION -> null;
        };
    }

    /** The end of a rotation, if it falls into the period of the question. */
    Optional<DueItem> rotation(Running running, DueQuestion question) {
        return rotation(running).flatMap(expiry -> item(DueKind.ROTATION, running, expiry, question));
    }

    private Optional<Expiry> rotation(Running running) {
        if (running.expectedUntil() != null) {
            return Optional.of(Expiry.recorded(running.expectedUntil()));
        }
        PartialDate from = running.period().from();
        return from == null
                ? Optional.empty()
                : rotations
                        .on(Action.ROTATE, from, running.post())
                        .map(found -> Expiry.ruled(
                                DueDays.of(from).plusMonths(found.provision().months()), found));
    }

    private static Optional<DueItem> item(DueKind kind, Running running, Expiry expiry, DueQuestion question) {
        Optional<Certainty> held = running.period().on(question.asOf());
        Optional<Certainty> within = expiry.days().within(question.within());
        // Whoever leaves before for sure has nothing that comes due.
        if (held.isEmpty()
                || within.isEmpty()
                || running.period().latestTo().isBefore(expiry.days().earliest())) {
            return Optional.empty();
        }
        boolean sure = held.get() == Certainty.CERTAIN
                && within.get() == Certainty.CERTAIN
                && expiry.certainty() == Certainty.CERTAIN
                && !running.period().earliestTo().isBefore(expiry.days().latest());
        Action action =
                kind == DueKind.ROTATION ? Action.ROTATE : action(running.kind()) == null ? null : Action.REAPPOINT;
        return Optional.of(new DueItem(
                kind,
                running.id(),
                expiry.days(),
                sure ? Certainty.CERTAIN : Certainty.POSSIBLE,
                running.concerned(),
                expiry.rules(),
                action,
                question.belief()));
    }
}
