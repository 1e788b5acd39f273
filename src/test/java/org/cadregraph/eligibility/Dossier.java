package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cadregraph.assessment.Discipline;
import org.cadregraph.assessment.Evaluation;
import org.cadregraph.assessment.TargetsExcuse;
import org.cadregraph.assessment.TrustVote;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.DisciplineForm;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.cadregraph.rule.Rating;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.tenure.Term;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.cadregraph.training.Certificate;
import org.jspecify.annotations.Nullable;

/** A made-up cadre, of whom tests say what they need. */
final class Dossier {

    private static final OffsetDateTime RECORDED = OffsetDateTime.parse("2020-01-01T00:00:00Z");

    /** Posts of one ward, by rank, and some elsewhere. */
    static final Position CHAIR = position("chair", "Chủ tịch UBND phường", 3, "ward", "ward people's committee");

    static final Position DEPUTY = position("deputy", "Phó Chủ tịch UBND phường", 4, "ward", "ward people's committee");
    static final Position OFFICE = position("office", "Chánh văn phòng", 4, "office", "office");
    static final Position OTHER_CHAIR =
            position("other", "Chủ tịch UBND phường", 3, "other", "ward people's committee");
    static final Position UNRANKED = position("unranked", "Phó Chủ tịch", null, "ward", "ward people's committee");

    private String key = "an";
    private String gender = "nam";
    private @Nullable PartialDate born = PartialDate.of("1980-05-17");
    private @Nullable PartialDate died;
    boolean whole = true;
    final List<Tenure> tenures = new ArrayList<>();
    final List<Facts.Planned> plans = new ArrayList<>();
    final List<Discipline> disciplines = new ArrayList<>();
    final List<Evaluation> evaluations = new ArrayList<>();
    final List<TrustVote> votes = new ArrayList<>();
    final List<Certificate> certificates = new ArrayList<>();
    boolean open = true;
    private @Nullable Position hidden;

    static Position position(
            String key, String title, @Nullable Integer rank, String organisation, String classification) {
        return new Position(
                key,
                key,
                title,
                List.of(),
                null,
                rank,
                1,
                null,
                null,
                new Organisation(
                        organisation, organisation, organisation, classification, null, null, organisation, RECORDED),
                title,
                RECORDED);
    }

    private final UnaryOperator<PartialDate> reading;

    Dossier() {
        this(UnaryOperator.identity());
    }

    /** @param reading what stands in the place of each date of what follows */
    Dossier(UnaryOperator<PartialDate> reading) {
        this.reading = reading;
    }

    private @Nullable PartialDate date(@Nullable String text) {
        return text == null || text.isEmpty() ? null : known(text);
    }

    private PartialDate known(String text) {
        return reading.apply(PartialDate.of(text));
    }

    /** A term of the ward. */
    static Term term(@Nullable String from, @Nullable String to) {
        Dossier plain = new Dossier();
        return new Term("term", "term", "Nhiệm kỳ", plain.date(from), plain.date(to), CHAIR.organisation());
    }

    Dossier named(String its) {
        key = its;
        return this;
    }

    Dossier born(@Nullable String date, String its) {
        born = date(date);
        gender = its;
        return this;
    }

    Dossier died(String date) {
        died = date(date);
        return this;
    }

    /** Who asks sees no more than a part of the organisations. */
    Dossier inPart() {
        whole = false;
        return this;
    }

    /** Who asks sees no more than a part of the organisations, and not that of this post. */
    Dossier without(Position post) {
        hidden = post;
        return inPart();
    }

    /** Who asks may read none of the records of cadre work. */
    Dossier shut() {
        open = false;
        return this;
    }

    Dossier held(Position position, @Nullable String from, @Nullable String to) {
        return held(position, from, to, TenureKind.APPOINTMENT, null, null, false);
    }

    Dossier held(
            Position position,
            @Nullable String from,
            @Nullable String to,
            TenureKind kind,
            @Nullable String expectedUntil,
            @Nullable String term,
            boolean acting) {
        if (position.equals(hidden)) {
            return this;
        }
        String id = "t" + tenures.size();
        tenures.add(new Tenure(
                id,
                id,
                kind,
                cadre(),
                position,
                Period.of(date(from), date(to)),
                acting,
                null,
                null,
                date(expectedUntil),
                null,
                new Tenure.References(null, term, null, null, null),
                RECORDED,
                null,
                Belief.PRESENT));
        return this;
    }

    Dossier planned(Position position, @Nullable String from, @Nullable String to) {
        return plannedIn(null, position, from, to);
    }

    Dossier plannedIn(@Nullable String term, Position position, @Nullable String from, @Nullable String to) {
        if (position.equals(hidden)) {
            return this;
        }
        String id = "q" + plans.size();
        plans.add(new Facts.Planned(
                new PlanningEntry(
                        id,
                        id,
                        cadre(),
                        position.id(),
                        term,
                        null,
                        null,
                        null,
                        false,
                        Period.of(date(from), date(to)),
                        null,
                        null,
                        null,
                        RECORDED,
                        null,
                        "1"),
                position));
        return this;
    }

    Dossier disciplined(DisciplineForm form, String on, @Nullable String to) {
        disciplines.add(new Discipline(head("d" + disciplines.size()), form, known(on), date(to), null, null));
        return this;
    }

    Dossier rated(int year, Rating rating, String on) {
        return rated(year, rating, on, null, null);
    }

    Dossier rated(int year, Rating rating, String on, @Nullable Double targets, @Nullable TargetsExcuse excuse) {
        evaluations.add(new Evaluation(
                head("e" + evaluations.size()), year, null, null, List.of(), rating, targets, excuse, known(on), null));
        return this;
    }

    Dossier voted(String on, int high, int trust, int low) {
        votes.add(new TrustVote(head("v" + votes.size()), known(on), null, null, high, trust, low));
        return this;
    }

    Dossier certified(@Nullable Education education, @Nullable PoliticalTheory theory, String on) {
        certificates.add(new Certificate("c" + certificates.size(), education, theory, known(on)));
        return this;
    }

    private static DossierHead head(String id) {
        return new DossierHead(id, id, "1", RECORDED, Map.of("cadre", List.of("an")));
    }

    private Cadre cadre() {
        return new Cadre(key, key, "Đỗ Thị Ánh", null, null, gender, born, died, RECORDED, null);
    }

    Facts facts() {
        return new Facts(
                cadre(),
                tenures.stream().filter(tenure -> !tenure.reversed()).toList(),
                whole,
                Map.of("office", Set.of("office", "ward")),
                shown(plans),
                shown(disciplines),
                shown(evaluations),
                shown(votes),
                shown(certificates));
    }

    private <T> Shown<T> shown(List<T> records) {
        return open ? Shown.of(records) : Shown.closed();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
