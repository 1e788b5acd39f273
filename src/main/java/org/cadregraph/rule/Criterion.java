package org.cadregraph.rule;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of one cadre, for one position, on a day. It answers pass, fail or unknown. */
public sealed interface Criterion extends Provision {

    /**
     * Enough time is left until retirement, counted from the day in question, or from the start of the term where one is
     * to begin. Reads date of birth and gender, the retirement ages, and for terms the start and length of the term.
     *
     * @param terms so many full terms; either these or months
     * @param months so many months at least; either these or terms
     * @param candidacy only for those who stand so
     */
    record ServiceLeft(@Nullable Integer terms, @Nullable Integer months, Candidacy candidacy) implements Criterion {}

    /**
     * Enough months have passed since a decision on discipline. Reads the decisions with their forms and days. A form that
     * is not named falls under {@link DisciplineForm#OTHER}, and is unknown where that is not named either.
     *
     * @param months by form
     * @param more whether exactly so many are too few
     * @param higherTitleOnly only for a title that is higher than each held
     */
    record SinceDiscipline(Map<DisciplineForm, Integer> months, boolean more, boolean higherTitleOnly)
            implements Criterion {}

    /**
     * No discipline stands against the cadre. Reads the decisions with their forms, days and ends of force.
     *
     * @param from of this form or a graver one
     * @param untilExpired forms that do not count any more when they have expired; all others go on to count through the
     *     term
     */
    record NoDiscipline(DisciplineForm from, Set<DisciplineForm> untilExpired) implements Criterion {}

    /** The title is higher than each that the cadre holds. Reads the posts held on the day, and the rank of titles. */
    record HigherTitle() implements Criterion {}

    /**
     * The title is equivalent to the one that the cadre holds. Reads the posts held on the day, and the rank of titles.
     *
     * @param asARule whether exceptions may be decided, so that a fail warns and does not refuse
     */
    record EquivalentTitle(boolean asARule) implements Criterion {}

    /**
     * The cadre stands in a plan. Reads the planning entries in force on the day.
     *
     * @param origin only for those who come from there
     * @param titles for the title itself, or one that stands so to it; for any title when empty
     */
    record PlannedFor(Origin origin, Set<TitleRelation> titles) implements Criterion {}

    /** No appointment to the title is proposed together with the entry into its plan. Reads both proposals. */
    record NoAppointmentAtOnce() implements Criterion {}

    /**
     * Every year was rated well enough; a year without a rating is unknown. Reads the yearly evaluations.
     *
     * @param rating at least so
     * @param years in so many last years; through the whole term of office when absent
     */
    record RatedAtLeast(Rating rating, @Nullable Integer years) implements Criterion {}

    /** Qualified well enough. Reads the qualifications with their days. */
    record EducationAtLeast(Education level) implements Criterion {}

    /** Schooled well enough in political theory. Reads the certificates with their days. */
    record PoliticalTheoryAtLeast(PoliticalTheory level) implements Criterion {}

    /**
     * Long enough in the post before, or an equivalent one, all times added. Reads the tenures.
     *
     * @param months so many at least
     * @param rotatedExempt whether those who are rotated need not have been
     */
    record MonthsInPost(int months, boolean rotatedExempt) implements Criterion {}

    /** A rotation lasts long enough. Reads its days, or its expected end, and takes {@code months} at least. */
    record RotationMonths(int months) implements Criterion {}

    /**
     * Not too many votes of low trust in the latest vote. Reads its ballots.
     *
     * @param share of all ballots
     * @param shareItself whether just this share is still few enough
     */
    record LowTrust(Ratio share, boolean shareItself) implements Criterion {}

    /** At most so many terms in a row in this post, in one place, with the one that would begin. Reads tenures and terms. */
    record ConsecutiveTerms(int most) implements Criterion {}

    /** Not from the place where the post is. Reads the cadre's native place. */
    record NotLocal() implements Criterion {}

    /**
     * So many per cent of the year's targets are met at least. Reads the year's results; neither the first year in the post
     * counts, nor one in which force majeure is recorded.
     */
    record TargetsMet(int percent) implements Criterion {}

    /** At most so many full years old. Reads the date of birth. */
    record AgeAtMost(int years) implements Criterion {}
}
