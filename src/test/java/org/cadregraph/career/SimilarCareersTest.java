package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cadregraph.career.Alignment.Edit;
import org.cadregraph.career.CareerWorld.Held;
import org.cadregraph.career.SimilarCareers.Costs;
import org.cadregraph.career.SimilarCareers.SimilarCareer;
import org.junit.jupiter.api.Test;

/** The nearest careers, against all distances laid side by side. */
class SimilarCareersTest {

    private static final List<CareerTable.Post> POSTS =
            List.of(post("a", "official"), post("b", "head"), post("c", "chair"), post("d", "secretary"));

    private static CareerTable.Post post(String id, String kind) {
        return new CareerTable.Post(id, id, kind, null, "o", null, List.of(), List.of(), null, null);
    }

    private static Held held(int post, int from, int to) {
        return new Held(post, LocalDate.of(from, 1, 1), LocalDate.of(to, 1, 1), false);
    }

    private static CareerQuestion question(CareerWorld world) {
        CareerView view = new CareerView(world.table(), null);
        return new CareerQuestion(
                view,
                Places.of(view, CareerUnit.KIND, Places.NO_LINEAGE, false),
                CareerTable.day(LocalDate.of(2020, 1, 1)),
                CareerTable.day(LocalDate.of(2020, 1, 1)),
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                new Cells(1));
    }

    /** By hand: official 2 years, head 3, chair 1; against official 2, head 2, chair 1, and against three years of a secretary. */
    @Test
    void aYearLessIsOneAndSomethingElseAltogetherIsAsFarAsCanBe() {
        CareerWorld world = new CareerWorld(
                POSTS,
                List.of(
                        List.of(held(0, 2000, 2002), held(1, 2002, 2005), held(2, 2005, 2006)),
                        List.of(held(0, 1990, 1992), held(1, 1992, 1994), held(2, 1994, 1995)),
                        List.of(held(3, 2001, 2004))));
        List<SimilarCareer> similar = new SimilarCareers(question(world), Costs.CONSTANT).to(0, 5);
        assertThat(similar).extracting(SimilarCareer::cadreId).containsExactly("c1", "c2");
        assertThat(similar).extracting(SimilarCareer::distance).containsExactly(1.0, 9.0);
        assertThat(similar).extracting(SimilarCareer::similarity).containsExactly(1 - 1.0 / 11, 0.0);
        assertThat(similar.getFirst().stretches())
                .extracting(SimilarCareers.Stretch::edit)
                .containsExactly(Edit.KEPT, Edit.KEPT, Edit.LEFT_OUT, Edit.KEPT);
        assertThat(similar.getFirst().stretches())
                .extracting(SimilarCareers.Stretch::years)
                .containsExactly(2, 2, 1, 1);
    }

    /** By hand: of the six steps from one year to the next out of heads, one goes to chair; of chairs none goes on. */
    @Test
    void placesBetweenWhichPeopleGoAreNear() {
        CareerWorld world = new CareerWorld(
                POSTS,
                List.of(
                        List.of(held(1, 2000, 2003)),
                        List.of(held(2, 2000, 2003)),
                        List.of(held(3, 2000, 2003)),
                        List.of(held(1, 2000, 2004), held(2, 2004, 2005))));
        List<SimilarCareer> similar = new SimilarCareers(question(world), Costs.TRANSITION_RATES).to(0, 5);
        // Heads to heads: 2 + 3, heads to chairs: 1; chairs to chairs: 2. So a head for a chair costs 2 - 1/6.
        assertThat(similar).extracting(SimilarCareer::cadreId).containsExactly("c3", "c1", "c2");
        assertThat(similar.get(1).distance()).isCloseTo(3 * (2 - 1.0 / 6), within(1e-8));
        assertThat(similar.get(2).distance()).isEqualTo(6.0);
    }

    @Property(tries = 500)
    void theyAreTheFirstOfAllInTheOrderOfTheirDistance(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<Held>> careers = new ArrayList<>();
        for (int cadre = 0; cadre < 20; cadre++) {
            List<Held> career = new ArrayList<>();
            int year = 1980;
            for (int step = 0; step < 1 + random.nextInt(4); step++) {
                int next = year + 1 + random.nextInt(4);
                career.add(held(random.nextInt(POSTS.size()), year, next));
                year = next;
            }
            careers.add(career);
        }
        CareerWorld world = new CareerWorld(POSTS, careers);
        CareerQuestion question = question(world);
        int most = 1 + random.nextInt(25);
        List<SimilarCareer> similar = new SimilarCareers(question, Costs.CONSTANT).to(3, most);
        List<int[]> years = new ArrayList<>();
        CareerYears walk = new CareerYears();
        question.each(career -> {
            walk.of(career);
            years.add(walk.copy());
        });
        CareerTable table = question.view().table();
        record Far(String cadre, double distance) {}
        List<Far> expected = new ArrayList<>();
        for (int other = 0; other < years.size(); other++) {
            if (other != 3) {
                expected.add(new Far(
                        table.cadre(other), Alignment.distance(years.get(3), years.get(other), MatchCosts.constant())));
            }
        }
        expected.sort(Comparator.comparingDouble(Far::distance).thenComparing(Far::cadre));
        assertThat(similar.stream().map(each -> new Far(each.cadreId(), each.distance())))
                .isEqualTo(expected.subList(0, Math.min(most, expected.size())));
        assertThat(similar).allSatisfy(each -> {
            assertThat(each.stretches().stream()
                            .mapToDouble(SimilarCareers.Stretch::cost)
                            .sum())
                    .isEqualTo(each.distance());
            assertThat(each.stretches().stream()
                            .filter(stretch -> stretch.edit() != Edit.PUT_IN)
                            .mapToInt(SimilarCareers.Stretch::years)
                            .sum())
                    .isEqualTo(years.get(3).length);
            assertThat(each.stretches())
                    .allSatisfy(stretch -> assertThat(stretch.edit() == Edit.KEPT)
                            .isEqualTo(Objects.equals(stretch.place(), stretch.otherPlace())));
        });
    }
}
