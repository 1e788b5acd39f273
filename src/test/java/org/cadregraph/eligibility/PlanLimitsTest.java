package org.cadregraph.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.eligibility.Dossier.CHAIR;
import static org.cadregraph.eligibility.Dossier.DEPUTY;
import static org.cadregraph.eligibility.Dossier.OFFICE;
import static org.cadregraph.eligibility.Dossier.OTHER_CHAIR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Language;
import org.cadregraph.rule.Level;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.PlanLimit;
import org.cadregraph.rule.RuleSet;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each limit of plans, one before and one beyond, and where it is not known what counts. */
class PlanLimitsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final Position SEAT =
            Dossier.position("seat", "Ủy viên Ban Chấp hành", 5, "party", "ward party committee");

    private final RuleSets sets = RuleSets.shipped();
    private final List<PlanLine> lines = new ArrayList<>();
    private final List<Surroundings.Holder> candidates = new ArrayList<>();
    private List<Position> posts = List.of();

    private static Position seats(@Nullable Integer seats) {
        return new Position(
                SEAT.id(),
                SEAT.key(),
                SEAT.title(),
                List.of(),
                null,
                SEAT.rank(),
                seats,
                null,
                null,
                SEAT.organisation(),
                SEAT.folded(),
                SEAT.recordedFrom());
    }

    private static Facts person(String key, String born, String gender) {
        return new Dossier().named(key).born(born, gender).facts();
    }

    private void plan(Facts facts, Position position, Outcome stands, @Nullable Level level) {
        plan(facts, position, stands, level, null);
    }

    private void plan(Facts facts, Position position, Outcome stands, @Nullable Level level, @Nullable String term) {
        Cadre cadre = facts.cadre();
        Facts.Planned planned = new Dossier()
                .named(cadre.key())
                .born(String.valueOf(cadre.birthDate()), String.valueOf(cadre.gender()))
                .plannedIn(term, position, "2022-01-01", null)
                .facts()
                .plans()
                .records()
                .getFirst();
        lines.add(new PlanLine(planned.entry(), new Post(position, level), facts, null, stands));
    }

    private void plan(String key, Position position, Outcome stands) {
        plan(person(key, "1980-01-01", "nam"), position, stands, Level.COMMUNE);
    }

    private LimitAnswer answer(String rule) {
        Plan plan = new Plan(lines, lines, Map.of("party", posts), () -> candidates);
        return new PlanLimits(sets)
                .judge(plan, DAY, Optional.empty()).stream()
                        .filter(each -> each.rule().id().equals(rule))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not asked: " + rule));
    }

    @Test
    void atMostThreePeopleForOneTitle() {
        List.of("a", "b", "c").forEach(key -> plan(key, CHAIR, Outcome.PASS));
        assertThat(answer("people-per-title").outcome()).isEqualTo(Outcome.PASS);
        plan("d", CHAIR, Outcome.UNKNOWN);
        assertThat(answer("people-per-title").outcome()).as("perhaps a fourth").isEqualTo(Outcome.UNKNOWN);
        plan("e", CHAIR, Outcome.PASS);
        assertThat(answer("people-per-title").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(answer("people-per-title").mends()).hasSize(1);
        assertThat(answer("people-per-title").text(Language.EN, Texts.shipped()))
                .isEqualTo("Chủ tịch UBND phường: too many people, 4–5; at most 3.");
    }

    @Test
    void peopleAreCountedTermByTerm() {
        List.of("a", "b", "c")
                .forEach(key ->
                        plan(person(key, "1980-01-01", "nam"), CHAIR, Outcome.PASS, Level.COMMUNE, "term " + key));
        plan(person("d", "1980-01-01", "nam"), CHAIR, Outcome.PASS, Level.COMMUNE, "term a");
        assertThat(answer("people-per-title").about().term()).isEqualTo("term a");
        assertThat(people()).as("two, one and one").containsExactly(Outcome.PASS, Outcome.PASS, Outcome.PASS);
        plan("e", CHAIR, Outcome.PASS);
        plan("f", CHAIR, Outcome.PASS);
        assertThat(people())
                .as("two more who may be for any of the terms, and two by themselves")
                .containsExactly(Outcome.UNKNOWN, Outcome.PASS, Outcome.PASS, Outcome.PASS);
        List.of("g", "h").forEach(key -> plan(key, CHAIR, Outcome.PASS));
        assertThat(people()).containsExactly(Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.FAIL);
        List.of("i", "j")
                .forEach(key -> plan(person(key, "1980-01-01", "nam"), CHAIR, Outcome.PASS, Level.COMMUNE, "term a"));
        assertThat(people()).containsExactly(Outcome.FAIL, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.FAIL);
    }

    private List<Outcome> people() {
        return new PlanLimits(sets)
                .caps(new Plan(lines, List.of(), Map.of(), List::of), DAY).stream()
                        .map(LimitAnswer::outcome)
                        .toList();
    }

    @Test
    void atMostThreeTitlesForOnePersonAtOneLevel() {
        List.of(CHAIR, DEPUTY, OFFICE).forEach(post -> plan("a", post, Outcome.PASS));
        assertThat(answer("titles-per-person").outcome()).isEqualTo(Outcome.PASS);
        plan(person("a", "1980", "nam"), OTHER_CHAIR, Outcome.PASS, null);
        assertThat(answer("titles-per-person").outcome())
                .as("perhaps at the same level")
                .isEqualTo(Outcome.UNKNOWN);
        lines.removeLast();
        plan(person("a", "1980", "nam"), OTHER_CHAIR, Outcome.PASS, Level.PROVINCE);
        assertThat(answer("titles-per-person").outcome()).as("at another level").isEqualTo(Outcome.PASS);
        lines.removeLast();
        plan("a", OTHER_CHAIR, Outcome.PASS);
        assertThat(answer("titles-per-person").outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void titlesOutOfSightAreNotKnownToBeFew() {
        plan(new Dossier().named("a").inPart().facts(), CHAIR, Outcome.PASS, Level.COMMUNE);
        assertThat(answer("titles-per-person").outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void fromOneToOneAndAHalfForEachSeat() {
        posts = List.of(seats(2), CHAIR);
        plan("a", SEAT, Outcome.PASS);
        assertThat(answer("entries-per-seat").outcome()).isEqualTo(Outcome.FAIL);
        plan("b", SEAT, Outcome.PASS);
        assertThat(answer("entries-per-seat").outcome()).isEqualTo(Outcome.PASS);
        plan("c", SEAT, Outcome.PASS);
        assertThat(answer("entries-per-seat").outcome()).as("just 1.5").isEqualTo(Outcome.PASS);
        plan("d", SEAT, Outcome.PASS);
        assertThat(answer("entries-per-seat").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(answer("entries-per-seat").mends()).hasSize(1);
        posts = List.of(seats(null));
        assertThat(answer("entries-per-seat").missing()).isEqualTo(Missing.of(FactKind.SEATS));
    }

    @Test
    void womenAndYoungPeopleAreEnough() {
        plan(person("a", "1987-03-02", "nữ"), SEAT, Outcome.PASS, Level.COMMUNE);
        plan(person("b", "1986-03-01", "nam"), SEAT, Outcome.PASS, Level.COMMUNE);
        plan(person("c", "1970", "nam"), SEAT, Outcome.PASS, Level.COMMUNE);
        plan(person("d", "1970", "nam"), SEAT, Outcome.PASS, Level.COMMUNE);
        assertThat(answer("women").outcome()).as("just a quarter").isEqualTo(Outcome.PASS);
        assertThat(answer("under-forty").outcome()).isEqualTo(Outcome.PASS);
        plan(person("e", "1970", "khác"), SEAT, Outcome.PASS, Level.COMMUNE);
        assertThat(answer("women").outcome()).as("a gender that is not known").isEqualTo(Outcome.UNKNOWN);
        plan(person("f", "1970", "nam"), SEAT, Outcome.PASS, Level.COMMUNE);
        lines.removeFirst();
        candidates.add(new Surroundings.Holder(person("g", "1990", "nữ").cadre(), Set.of("party")));
        candidates.add(new Surroundings.Holder(person("h", "1986-03", "nam").cadre(), Set.of("party")));
        candidates.add(new Surroundings.Holder(person("i", "1990", "nữ").cadre(), Set.of("ward")));
        assertThat(answer("under-forty").outcome()).as("forty on the day").isEqualTo(Outcome.FAIL);
        assertThat(answer("under-forty").mends().stream()
                        .map(mend -> mend.cadre().key()))
                .as("not who may be forty, nor who holds a post elsewhere")
                .containsExactly("g");
    }

    @Test
    void withoutTheOfficesWordNobodyKnowsWhereAgeBandsBegin() {
        plan(person("a", "1990", "nữ"), CHAIR, Outcome.PASS, Level.COMMUNE);
        assertThat(answer("age-bands").missing()).isEqualTo(Missing.of(FactKind.AGE_BANDS));
    }

    @Test
    void eachAgeBandHasSomebodyForSure() {
        PlanLimit.AgeBands bands = new PlanLimit.AgeBands(3, List.of(40, 50));
        plan(person("a", "1986-03-02", "nữ"), CHAIR, Outcome.PASS, Level.COMMUNE);
        plan(person("b", "1986-03-01", "nữ"), CHAIR, Outcome.PASS, Level.COMMUNE);
        assertThat(bands(bands)).as("nobody of fifty").isEqualTo(Outcome.FAIL);
        plan(person("c", "1976", "nữ"), CHAIR, Outcome.PASS, Level.COMMUNE);
        assertThat(bands(bands)).as("perhaps fifty").isEqualTo(Outcome.UNKNOWN);
        plan(person("d", "1976-03-01", "nữ"), CHAIR, Outcome.PASS, Level.COMMUNE);
        assertThat(bands(bands)).isEqualTo(Outcome.PASS);
    }

    private Outcome bands(PlanLimit.AgeBands bands) {
        RuleSet set = sets.byId("377-qd-tw-2025").orElseThrow();
        Plan plan = new Plan(lines, lines, Map.of(), List::of);
        LimitCount count = new LimitCount(set, set.rules().getFirst(), DAY, plan, sets.postWords());
        PlanGroup all = new PlanGroup(lines.stream()
                .map(line -> new PlanGroup.Counted(line, line.stands()))
                .toList());
        return new PlanStructure(count).bands(bands, all).outcome();
    }

    @Test
    void eachEntrySaysItsSource() {
        plan("a", CHAIR, Outcome.PASS);
        Plan plan = new Plan(lines, lines, Map.of(), List::of);
        assertThat(new PlanLimits(sets)
                        .judge(plan, DAY, Optional.of("50-qd-tw-2021")).stream().map(LimitAnswer::outcome))
                .containsExactly(Outcome.UNKNOWN);
    }
}
