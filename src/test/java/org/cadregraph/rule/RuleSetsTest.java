package org.cadregraph.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cadregraph.time.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule sets that ship, and those of an office in their place. */
class RuleSetsTest {

    private static final Texts TEXTS = Texts.shipped();

    private final RuleSets shipped = RuleSets.shipped();

    @TempDir
    private Path directory;

    private RuleSets withOwn(String name, String yaml) throws IOException {
        Files.writeString(directory.resolve(name), yaml);
        return RuleFiles.load(directory, TEXTS);
    }

    /** What the rules lay down, each value held against the documents by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50-qd-tw-2021 | one-term | ServiceLeft[terms=1, months=null, candidacy=ANY] | MEDIUM",
                "50-qd-tw-2021 | no-discipline | NoDiscipline[from=REPRIMAND, untilExpired=[]] | MEDIUM",
                "50-qd-tw-2021 | source-groups | SourceGroups[groups=2] | MEDIUM",
                "80-qd-tw-2022 | after-discipline | SinceDiscipline[months={REPRIMAND=12, WARNING=30, DISMISSAL=60}, more=false,"
                        + " higherTitleOnly=false] | MEDIUM",
                "377-qd-tw-2025 | higher-title | HigherTitle[] | HIGH",
                "377-qd-tw-2025 | people-per-title | PeoplePerTitle[most=3] | HIGH",
                "377-qd-tw-2025 | titles-per-person | TitlesPerPerson[most=3] | HIGH",
                "377-qd-tw-2025 | no-appointment-at-once | NoAppointmentAtOnce[] | HIGH",
                "377-qd-tw-2025 | yearly-review | ReviewInterval[months=12] | HIGH",
                "377-qd-tw-2025 | age-bands | AgeBands[bands=3, begin=[]] | HIGH",
                "377-qd-tw-2025 | planned-after-discipline | NoDiscipline[from=REPRIMAND, untilExpired=[REPRIMAND, WARNING]]"
                        + " | HIGH",
                "377-qd-tw-2025 | two-terms | ServiceLeft[terms=2, months=null, candidacy=ANY] | LOW",
                "377-qd-tw-2025 | after-discipline | SinceDiscipline[months={REPRIMAND=24, WARNING=36, OTHER=60}, more=true,"
                        + " higherTitleOnly=true] | MEDIUM",
                "377-qd-tw-2025 | planned-in-place | PlannedFor[origin=IN_PLACE, titles=[SAME, EQUIVALENT, HIGHER]] | HIGH",
                "377-qd-tw-2025 | planned-outside | PlannedFor[origin=OUTSIDE, titles=[EQUIVALENT, HIGHER]] | HIGH",
                "377-qd-tw-2025 | rated-through-the-term | RatedAtLeast[rating=COMPLETED, years=null] | HIGH",
                "377-qd-tw-2025 | notice-of-reappointment | Notice[workingDays=90] | HIGH",
                "377-qd-tw-2025 | targets | TargetsMet[percent=70] | MEDIUM",
                "65-qd-tw-2022 | rotation-months | RotationMonths[months=36] | HIGH",
                "65-qd-tw-2022 | planned | PlannedFor[origin=ANY, titles=[]] | HIGH",
                "65-qd-tw-2022 | equivalent-post | EquivalentTitle[asARule=true] | MEDIUM",
                "65-qd-tw-2022 | two-terms-in-one-place | ConsecutiveTerms[most=2] | MEDIUM",
                "65-qd-tw-2022 | not-local | NotLocal[] | MEDIUM",
                "committee-planning-2021 | entries-per-seat | EntriesPerSeat[least=1.0, most=1.5] | MEDIUM",
                "committee-planning-2021 | under-forty | ShareUnderAge[age=40, percent=15] | MEDIUM",
                "committee-planning-2021 | women | ShareOfWomen[percent=25] | MEDIUM",
                "170-2025-nd-cp | term-of-post | TermLength[years=5] | HIGH",
                "138-2020-nd-cp | term-of-post | TermLength[years=5] | HIGH",
                "138-amendment-draft | selection | SelectionVote[quorum=2/3, above=1/2] | MEDIUM",
                "366-qd-tw-2025 | bands | EvaluationBands[bands=[Band[rating=EXCELLENT, from=90, lateAtMost=0,"
                        + " exceededAtLeast=30], Band[rating=GOOD, from=70, lateAtMost=0, exceededAtLeast=null],"
                        + " Band[rating=COMPLETED, from=50, lateAtMost=20, exceededAtLeast=null]]] | HIGH",
                "366-qd-tw-2025 | last-band | EvaluationBands[bands=[Band[rating=NOT_COMPLETED, from=0, lateAtMost=null,"
                        + " exceededAtLeast=null]]] | MEDIUM",
                "96-qd-tw-2023 | vote | TrustVote[quorum=2/3, levels=3, exempt=[ABOUT_TO_RETIRE, APPOINTED_THIS_YEAR]] | HIGH",
                "96-qd-tw-2023 | out-of-planning | LowTrust[share=1/2, shareItself=true] | HIGH",
                "96-qd-tw-2023 | relieved | LowTrust[share=2/3, shareItself=false] | HIGH",
                "45-ct-tw-2025 | first-time | ServiceLeft[terms=1, months=null, candidacy=FIRST_TIME] | HIGH",
                "45-ct-tw-2025 | re-election | ServiceLeft[terms=null, months=48, candidacy=RE_ELECTION] | HIGH",
                "nghe-an-55 | months-in-post | MonthsInPost[months=24, rotatedExempt=true] | MEDIUM",
            })
    void whatTheRulesLayDown(String set, String id, String provision, Confidence confidence) {
        Rule rule = rule(shipped, set, id);
        assertThat(rule.provision()).hasToString(provision);
        assertThat(rule.confidence()).isEqualTo(confidence);
    }

    private static Rule rule(RuleSets sets, String set, String id) {
        return sets.byId(set).orElseThrow().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theProcessHasFiveStepsInPlaceAndThreeFromOutside() {
        Norm.Steps inPlace = (Norm.Steps) rule(shipped, "727-qd", "in-place").provision();
        assertThat(inPlace.names().stream().map(Words::en))
                .containsExactly(
                        "Leadership, first meeting",
                        "Enlarged leadership",
                        "Leadership, second meeting",
                        "Key cadres",
                        "Leadership, third meeting");
        assertThat(inPlace.policyWithin()).isEqualTo(10);
        assertThat(inPlace.finishedWithin()).isEqualTo(30);
        assertThat(((Norm.Steps) rule(shipped, "727-qd", "outside").provision()).count())
                .isEqualTo(3);
        assertThat(((Norm.Steps) rule(shipped, "80-qd-tw-2022", "five-steps").provision()).count())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "377-qd-tw-2025, 2025-10-07, ",
        "377-qd-tw-2025, 2025-10-08, CERTAIN",
        "50-qd-tw-2021, 2021-12-26, ",
        "50-qd-tw-2021, 2021-12-27, CERTAIN",
        "50-qd-tw-2021, 2025-10-07, CERTAIN",
        "50-qd-tw-2021, 2025-10-08, ",
        "illustrative-city-2010, 2013-06-01, CERTAIN",
        "illustrative-city-2010, 2021-12-27, ",
        "124-qd-tw-2023, 2023-06-01, POSSIBLE",
        "124-qd-tw-2023, 2024-06-01, CERTAIN",
        "727-qd, 2024-06-01, POSSIBLE",
        "138-amendment-draft, 2026-01-01, "
    })
    void aRuleSetIsInForceFromOneDayToTheDayBeforeAnother(String set, LocalDate day, Certainty certainty) {
        assertThat(shipped.byId(set).orElseThrow().inForce(day)).isEqualTo(Optional.ofNullable(certainty));
        assertThat(shipped.on(day).stream().map(RuleSet::id).anyMatch(set::equals))
                .isEqualTo(certainty != null);
    }

    @Test
    void everyKindIsUsedByARuleThatShips() {
        assertThat(shipped.all().stream()
                        .flatMap(set -> set.rules().stream())
                        .map(Rule::kind)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(RuleKind.values());
    }

    @Test
    void whatIsMadeUpSaysSoEverywhere() {
        RuleSet city = shipped.byId("illustrative-city-2010").orElseThrow();
        assertThat(city.rules()).allMatch(rule -> rule.confidence() == Confidence.ILLUSTRATIVE);
        assertThat(String.valueOf(city.note())).contains("Made up for the demonstration");
        assertThat(shipped.all().stream()
                        .filter(set -> !set.id().equals(city.id()))
                        .flatMap(set -> set.rules().stream()))
                .noneMatch(rule -> rule.confidence() == Confidence.ILLUSTRATIVE);
    }

    @Test
    void aParameterReadsInWordsOfBothLanguages() {
        Map<String, Parameter> parameters = rule(shipped, "377-qd-tw-2025", "after-discipline").parameters().stream()
                .collect(Collectors.toMap(Parameter::name, parameter -> parameter));
        assertThat(parameters).containsOnlyKeys("months", "more", "higher-title-only");
        assertThat(parameters.get("months"))
                .isEqualTo(new Parameter(
                        "months",
                        new Words("số tháng", "months"),
                        new Words(
                                "khiển trách 24, cảnh cáo 36, hình thức khác 60",
                                "reprimand 24, warning 36, other form 60")));
    }

    @Test
    void everyParameterHasANameInBothLanguages() {
        Set<String> nameless = new TreeSet<>();
        shipped.all().stream()
                .flatMap(set -> set.rules().stream())
                .flatMap(rule -> rule.parameters().stream())
                .filter(parameter -> parameter.label().vi().equals(parameter.name()))
                .forEach(parameter -> nameless.add(parameter.name()));
        assertThat(nameless).isEmpty();
    }

    @Test
    void everyWordThatAFileMayUseHasANameInBothLanguages() {
        Set<String> nameless = new TreeSet<>();
        for (Class<? extends Enum<?>> words : Set.of(
                DisciplineForm.class,
                Rating.class,
                Education.class,
                PoliticalTheory.class,
                Candidacy.class,
                Origin.class,
                TitleRelation.class,
                VoteExemption.class,
                Action.class)) {
            Arrays.stream(words.getEnumConstants())
                    .map(Values::name)
                    .filter(word -> TEXTS.value(word).vi().equals(word))
                    .forEach(nameless::add);
        }
        assertThat(nameless).isEmpty();
    }

    private static final String OWN = """
            id: %s
            title: {vi: Của đơn vị, en: Our own}
            from: 2024-01-01
            scope:
              words: {vi: Đơn vị, en: Our office}
            rules:
              - id: rotation
                kind: rotation-months
                title: {vi: Luân chuyển ít nhất 24 tháng, en: A rotation of at least 24 months}
                months: 24
                actions: [rotate]
                confidence: high
                citation: Quy định của đơn vị
            """;

    @Test
    void aFileOfTheOfficeTakesThePlaceOfAShippedOne() throws IOException {
        RuleSets own = withOwn("rotation.yaml", OWN.formatted("65-qd-tw-2022"));
        assertThat(own.all()).hasSameSizeAs(shipped.all());
        assertThat(own.byId("65-qd-tw-2022").orElseThrow().source()).isEqualTo(RuleSource.REPLACED);
        assertThat(rule(own, "65-qd-tw-2022", "rotation").provision()).isEqualTo(new Criterion.RotationMonths(24));
        assertThat(own.all().stream().filter(set -> set.source() == RuleSource.SHIPPED))
                .hasSize(shipped.all().size() - 1);
    }

    @Test
    void aFileOfTheOfficeWithAnotherIdAddsARuleSet() throws IOException {
        RuleSets own = withOwn("rotation.yml", OWN.formatted("our-own"));
        assertThat(own.all()).hasSize(shipped.all().size() + 1);
        assertThat(own.all().getLast().source()).isEqualTo(RuleSource.ADDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.vi.md"})
    void theExampleOfTheReadmeHolds(String readme) throws IOException {
        String text = Files.readString(Path.of(readme));
        String example = text.substring(text.indexOf("id: 65-qd-tw-2022"));
        RuleSets own = withOwn("example.yaml", example.substring(0, example.indexOf("```")));
        assertThat(own.byId("65-qd-tw-2022").orElseThrow().source()).isEqualTo(RuleSource.REPLACED);
        assertThat(rule(own, "65-qd-tw-2022", "rotation-months").provision())
                .isEqualTo(new Criterion.RotationMonths(24));
    }

    @ParameterizedTest
    @CsvSource({
        "65-qd-tw-2022, DISTRICT, city department, PASS",
        "65-qd-tw-2022, COMMUNE, ward, FAIL",
        "65-qd-tw-2022, , city department, UNKNOWN",
        "377-qd-tw-2025, , , PASS",
        "committee-planning-2021, COMMUNE, commune party committee, PASS",
        "committee-planning-2021, COMMUNE, Đảng ủy phường, PASS",
        "committee-planning-2021, COMMUNE, commune people's committee, FAIL",
        "committee-planning-2021, COMMUNE, , UNKNOWN",
        "nghe-an-55, DISTRICT, city department, FAIL"
    })
    void aRuleSetCoversItsScope(String set, Level level, String classification, Outcome covers) {
        assertThat(shipped.byId(set).orElseThrow().scope().covers(level, classification))
                .isEqualTo(covers);
    }
}
