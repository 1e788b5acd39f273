package org.cadregraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.training.CourseClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the city's report says of training and levels comes out whatever chance does, counted by the entries alone. */
class ReportedTrainingTest {

    private static final LocalDate COUNT = LocalDate.of(2018, 12, 31);
    private static final Set<String> HEADS = Set.of("head", "deputy head");
    private static final Set<String> LEADERS = Set.of("secretary", "deputy secretary", "chair", "vice chair");

    private static final List<Learnt> CITIES = Stream.of(20_250_701L, 7L, 1995L)
            .map(City::of)
            .map(city -> new Learnt(city, new Certified(city)))
            .toList();

    record Learnt(City city, Certified certified) {

        /** Attendances that begin from the first day to the one before the end, by a word that their course says. */
        List<DossierEntry> sent(String field, String word, String first, String end) {
            return certified.attendances.stream()
                    .filter(each -> {
                        DossierEntry course = certified.course(each);
                        return course != null && word.equals(course.text(field)) && begins(each, first, end);
                    })
                    .toList();
        }

        List<DossierEntry> classes(PoliticalTheory level, String first, String end) {
            return city.dossiers(CourseClass.KIND).stream()
                    .filter(each -> begins(each, first, end))
                    .filter(each -> Certified.named(each, "course").equals(course(level)))
                    .toList();
        }

        private static String course(PoliticalTheory level) {
            return level == PoliticalTheory.ELEMENTARY ? "kh-llct-so-cap" : "kh-llct-trung-cap";
        }

        List<DossierEntry> of(DossierEntry courseClass) {
            return certified.attendances.stream()
                    .filter(each -> Certified.named(each, "courseClass").equals(courseClass.key()))
                    .toList();
        }

        long educated(Collection<String> cadres, Education least) {
            return cadres.stream()
                    .filter(cadre -> certified.has(cadre, least, COUNT))
                    .count();
        }

        long inTheory(Collection<String> cadres, PoliticalTheory least) {
            return cadres.stream()
                    .filter(cadre -> certified.has(cadre, least, COUNT))
                    .count();
        }

        /** The classifications of the organisations below the city in which somebody surely has posts on a day. */
        List<String> at(String cadreKey, LocalDate day, Map<String, List<TenureEntry>> careers) {
            return Objects.requireNonNull(careers.get(cadreKey)).stream()
                    .filter(tenure -> tenure.period().certain().contains(day) && !tenure.acting())
                    .filter(tenure ->
                            city.within(city.organisation(tenure.positionKey()).key(), "ls"))
                    .map(tenure -> city.classification(tenure.positionKey()))
                    .toList();
        }

        Map<String, List<TenureEntry>> careers() {
            return city.entries.tenures().stream().collect(Collectors.groupingBy(TenureEntry::cadreKey));
        }
    }

    private static boolean begins(DossierEntry entry, String first, String end) {
        return entry.date("on") != null
                && !Certified.begin(entry).isBefore(LocalDate.parse(first))
                && Certified.begin(entry).isBefore(LocalDate.parse(end));
    }

    private static Set<String> cadres(List<DossierEntry> attendances) {
        return attendances.stream().map(Certified::cadre).collect(Collectors.toSet());
    }

    static List<Learnt> cities() {
        return CITIES;
    }

    @ParameterizedTest
    @MethodSource("cities")
    void twoElementaryClassesForWardsAndCommunes(Learnt learnt) {
        List<DossierEntry> classes = learnt.classes(PoliticalTheory.ELEMENTARY, "2013-01-01", "2016-01-01");
        assertThat(classes)
                .hasSize(2)
                .allMatch(each -> learnt.city().within(Certified.named(each, "organisation"), "ls"));
        List<DossierEntry> learners =
                classes.stream().flatMap(each -> learnt.of(each).stream()).toList();
        assertThat(cadres(learners)).hasSize(82).hasSameSizeAs(learners);
        Map<String, List<TenureEntry>> careers = learnt.careers();
        assertThat(learners)
                .allSatisfy(each -> assertThat(learnt.at(Certified.cadre(each), Certified.begin(each), careers))
                        .anyMatch(classification -> classification.startsWith("commune ")));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void twoIntermediateClassesBesideWork(Learnt learnt) {
        List<DossierEntry> classes = learnt.classes(PoliticalTheory.INTERMEDIATE, "2015-01-01", "2018-01-01");
        assertThat(classes).hasSize(2).allMatch(each -> "PART_TIME".equals(each.text("mode")));
        List<DossierEntry> learners =
                classes.stream().flatMap(each -> learnt.of(each).stream()).toList();
        assertThat(cadres(learners)).hasSize(138).hasSameSizeAs(learners);
        assertThat(learners).allMatch(each -> begins(each, "2014-01-01", "2020-01-22"));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void peopleSentToStudy(Learnt learnt) {
        Map<String, Integer> expected = Map.of("MASTER", 12, "DEGREE", 5);
        expected.forEach((level, count) -> assertSent(learnt, "education", level, count));
        assertSent(learnt, "politicalTheory", "ADVANCED", 35);
        assertSent(learnt, "politicalTheory", "INTERMEDIATE", 172);
    }

    private static void assertSent(Learnt learnt, String field, String level, int count) {
        List<DossierEntry> sent = learnt.sent(field, level, "2014-01-01", "2020-01-22");
        assertThat(cadres(sent)).as(level).hasSize(count).hasSameSizeAs(sent);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void attendancesOfShortCourses(Learnt learnt) {
        assertThat(learnt.sent("form", "SHORT_COURSE", "2014-01-01", "2020-01-22"))
                .hasSize(22_547);
        assertThat(learnt.sent("form", "SHORT_COURSE", "1990-01-01", "2030-01-01"))
                .hasSizeLessThan(22_547 + 3_000);
        Map<String, Long> sizes = learnt.sent("form", "SHORT_COURSE", "1990-01-01", "2030-01-01").stream()
                .collect(Collectors.groupingBy(each -> Certified.named(each, "courseClass"), Collectors.counting()));
        assertThat(sizes.values()).hasSizeGreaterThan(500).allMatch(size -> size >= 20 && size <= 60);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void whoeverIsSentWorksInTheCity(Learnt learnt) {
        Map<String, List<TenureEntry>> careers = learnt.careers();
        assertThat(learnt.certified().attendances)
                .filteredOn(each -> learnt.certified().course(each) != null)
                .hasSizeGreaterThan(22_000)
                .allSatisfy(each -> assertThat(learnt.at(Certified.cadre(each), Certified.begin(each), careers))
                        .as(each.key())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("cities")
    void nobodySitsInTwoClassesOnOneDay(Learnt learnt) {
        Map<String, LocalDate> free = new HashMap<>();
        learnt.certified().attendances.stream()
                .filter(each -> learnt.certified().course(each) != null)
                .sorted(Comparator.comparing(Certified::begin))
                .forEach(each -> {
                    LocalDate to = Objects.requireNonNull(each.date("to")).earliest();
                    LocalDate before = free.put(Certified.cadre(each), to);
                    assertThat(before == null || !before.isAfter(Certified.begin(each)))
                            .as(each.key())
                            .isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("cities")
    void levelsOfThePartyCommittee(Learnt learnt) {
        Set<String> members = City.holders(learnt.city().at("ls-thanh-uy-ban-chap-hanh"), COUNT);
        assertThat(members).hasSize(38);
        assertThat(learnt.educated(members, Education.DEGREE)).isEqualTo(35);
        assertThat(learnt.inTheory(members, PoliticalTheory.INTERMEDIATE)).isEqualTo(36);
        Set<String> standing = City.holders(learnt.city().at("ls-thanh-uy-ban-thuong-vu"), COUNT);
        assertThat(standing).hasSize(12);
        assertThat(learnt.educated(standing, Education.DEGREE)).isEqualTo(12);
        assertThat(learnt.inTheory(standing, PoliticalTheory.ADVANCED)).isEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void levelsOfHeadsOfDepartments(Learnt learnt) {
        Set<String> heads =
                City.holders(learnt.city().tenures(HEADS, Set.of("department", "party department")::contains), COUNT);
        assertThat(heads).hasSize(74);
        assertThat(learnt.educated(heads, Education.DEGREE)).isEqualTo(73);
        assertThat(learnt.inTheory(heads, PoliticalTheory.INTERMEDIATE)).isEqualTo(52);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void levelsOfLeadersOfWardsAndCommunes(Learnt learnt) {
        Set<String> leaders = City.holders(learnt.city().tenures(LEADERS, it -> it.startsWith("commune ")), COUNT);
        assertThat(leaders).hasSize(80);
        assertThat(learnt.educated(leaders, Education.VOCATIONAL_SECONDARY)).isEqualTo(72);
        assertThat(learnt.educated(leaders, Education.DEGREE)).isEqualTo(49);
        assertThat(learnt.inTheory(leaders, PoliticalTheory.INTERMEDIATE)).isEqualTo(62);
        assertThat(learnt.inTheory(leaders, PoliticalTheory.ELEMENTARY)).isEqualTo(62 + 16);
    }
}
