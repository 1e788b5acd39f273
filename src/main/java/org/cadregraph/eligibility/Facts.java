package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.assessment.Discipline;
import org.cadregraph.assessment.Evaluation;
import org.cadregraph.assessment.TrustVote;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.Outcome;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.training.Certificate;

/**
 * What rules may ask of one cadre, as the record says it to whoever asks.
 *
 * @param tenures the career, without those that end before they start
 * @param wholeCareer whether there is nothing of it that whoever asks may not see
 * @param above ids of the organisations above each in which the cadre had a post, on the day of the question
 */
record Facts(
        Cadre cadre,
        List<Tenure> tenures,
        boolean wholeCareer,
        Map<String, Set<String>> above,
        Shown<Planned> plans,
        Shown<Discipline> disciplines,
        Shown<Evaluation> evaluations,
        Shown<TrustVote> votes,
        Shown<Certificate> certificates) {

    /** A planning entry with its post. */
    record Planned(PlanningEntry entry, Position position) {}

    /** A tenure that runs on a day, surely (pass) or perhaps (unknown). */
    record Held(Tenure tenure, Outcome sure) {}

    /** The posts that the cadre holds on a day, and not only acts in. */
    List<Held> held(LocalDate day) {
        return tenures.stream()
                .filter(tenure -> !tenure.acting())
                .map(tenure -> new Held(tenure, Outcome.of(tenure.period().on(day))))
                .filter(held -> held.sure() != Outcome.FAIL)
                .toList();
    }

    /** Whether the cadre holds this post on a day. */
    Outcome holds(Position position, LocalDate day) {
        return Outcome.any(held(day).stream()
                .filter(held -> held.tenure().position().id().equals(position.id()))
                .map(Held::sure));
    }

    /** Whether the cadre holds a post in the organisation of this one, or below it. */
    Outcome inPlace(Position position, LocalDate day) {
        String organisation = position.organisation().id();
        return Outcome.any(held(day).stream()
                .filter(held -> isWithin(held.tenure().position().organisation().id(), organisation))
                .map(Held::sure));
    }

    private boolean isWithin(String unit, String organisation) {
        return unit.equals(organisation) || above.getOrDefault(unit, Set.of()).contains(organisation);
    }

    Outcome onRotation(LocalDate day) {
        return Outcome.any(held(day).stream()
                .filter(held -> held.tenure().kind() == TenureKind.ROTATION)
                .map(Held::sure));
    }

    /** The days on which what the cadre holds changes. */
    Stream<LocalDate> days() {
        return tenures.stream().flatMap(tenure -> Judgement.ends(tenure.period()));
    }

    /** The cadre's own record, where it says this. */
    UsedFact own(FactKind kind, Said value) {
        return new UsedFact(kind, value, cadre.id());
    }

    /** Posts, with since when they are held. */
    static List<UsedFact> posts(List<Held> posts) {
        return posts.stream()
                .map(held -> new UsedFact(
                        FactKind.POST,
                        title(held.tenure().position()),
                        held.tenure().id()))
                .toList();
    }

    static Said titles(List<Held> posts) {
        return Said.list(
                posts.stream()
                        .map(held -> held.tenure().position().title())
                        .distinct()
                        .map(Said::text)
                        .toList(),
                "no-post");
    }

    static Said title(Position position) {
        return Said.text(position.title());
    }
}
