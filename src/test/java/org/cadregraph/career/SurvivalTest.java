package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.cadregraph.career.Survival.Point;
import org.junit.jupiter.api.Test;

/** Estimates beside textbook tables, and beside shares that are handed on from person to person. */
class SurvivalTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    /** Weeks in remission with 6-mercaptopurine and with a placebo (Freireich and others 1963). */
    private static final Survival TREATED = Survival.of(
            new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35},
            firstEnded(9, 21));

    private static final Survival PLACEBO = Survival.of(
            new int[] {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}, firstEnded(21, 21));

    /** How long one was seen, and whether the stay ended then. */
    private record Person(int days, boolean ended) {

        /** Whose end is known comes before whoever is seen no longer on the same day. */
        static final Comparator<Person> ORDER =
                Comparator.comparingInt(Person::days).thenComparing(Person::ended, Comparator.reverseOrder());
    }

    /** The table of Kleinbaum and Klein, Survival Analysis, chapter 2; errors as statistics programs print them. */
    @Test
    void theTableOfTheTreatedIsThatOfTheTextbook() {
        assertThat(TREATED.size()).isEqualTo(21);
        assertThat(TREATED.ended()).isEqualTo(9);
        assertThat(TREATED.points()).extracting(Point::days).containsExactly(6, 7, 10, 13, 16, 22, 23);
        assertThat(TREATED.points()).extracting(Point::atRisk).containsExactly(21, 17, 15, 12, 11, 7, 6);
        assertThat(TREATED.points()).extracting(Point::ended).containsExactly(3, 1, 1, 1, 1, 1, 1);
        assertRounded(TREATED, Point::share, 0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482);
        assertRounded(TREATED, Point::error, 0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346);
    }

    @Test
    void theTableOfThePlaceboIsThatOfTheTextbook() {
        assertThat(PLACEBO.points()).extracting(Point::days).containsExactly(1, 2, 3, 4, 5, 8, 11, 12, 15, 17, 22, 23);
        assertThat(PLACEBO.points())
                .extracting(Point::atRisk)
                .containsExactly(21, 19, 17, 16, 14, 12, 8, 6, 4, 3, 2, 1);
        assertRounded(
                PLACEBO,
                Point::share,
                0.9048,
                0.8095,
                0.7619,
                0.6667,
                0.5714,
                0.3810,
                0.2857,
                0.1905,
                0.1429,
                0.0952,
                0.0476,
                0);
    }

    @Test
    void theMediansAreThoseOfTheTextbook() {
        assertThat(TREATED.quantile(0.5)).isEqualTo(23);
        assertThat(PLACEBO.quantile(0.5)).isEqualTo(8);
    }

    /**
     * By hand for the treated, where log(-log) of the half is -0.367: at 10 the share 0.7529 has -1.259 ± 0.883, which
     * ends before it, and at 13 the share 0.6902 has -0.992 ± 0.818, which does not.
     */
    @Test
    void theMediansOfTheTextbookHaveTheirIntervals() {
        assertThat(TREATED.low()).isEqualTo(13);
        assertThat(TREATED.high()).isNull();
        assertThat(PLACEBO.low()).isEqualTo(4);
        assertThat(PLACEBO.high()).isEqualTo(11);
    }

    @Test
    void otherQuantilesAreReadOffTheTable() {
        assertThat(TREATED.quantile(0.1)).isEqualTo(6);
        assertThat(TREATED.quantile(0.25)).isEqualTo(13);
        assertThat(TREATED.quantile(0.75)).isNull();
        assertThat(PLACEBO.quantile(1)).isEqualTo(23);
    }

    /** Multiplied one by one, five shares of ten come out a little above a half. */
    @Test
    void aShareThatIsExactlyAHalfIsTheMedianInSpiteOfRounding() {
        for (int half = 1; half <= 500; half++) {
            int[] days = IntStream.rangeClosed(1, 2 * half).toArray();
            assertThat(Survival.of(days, firstEnded(2 * half, 2 * half)).quantile(0.5))
                    .isEqualTo(half);
        }
    }

    @Test
    void whoIsSeenNoLongerOnTheDayOfAnEndIsAtRiskOnIt() {
        Survival survival = Survival.of(new int[] {5, 5, 9}, new boolean[] {false, true, true});
        assertThat(survival.points()).extracting(Point::atRisk).containsExactly(3, 1);
        assertThat(survival.points().getFirst().share()).isCloseTo(2.0 / 3, CLOSE);
    }

    @Test
    void whereNobodyIsLeftTheErrorIsZeroAndNoIntervalIsTold() {
        Survival survival = Survival.of(new int[] {30, 30, 30}, firstEnded(3, 3));
        assertThat(survival.points()).containsExactly(new Point(30, 3, 3, 0, 0));
        assertThat(survival.quantile(0.5)).isEqualTo(30);
        assertThat(survival.low()).isNull();
        assertThat(survival.high()).isNull();
    }

    @Test
    void whereNobodyEndedThereIsNoMedian() {
        Survival survival = Survival.of(new int[] {3, 0, 7}, new boolean[3]);
        assertThat(survival).isEqualTo(new Survival(3, 0, List.of()));
        assertThat(survival.quantile(0.01)).isNull();
        assertThat(survival.low()).isNull();
        assertThat(survival.high()).isNull();
        assertThat(Survival.of(new int[0], new boolean[0])).isEqualTo(new Survival(0, 0, List.of()));
    }

    @Test
    void whatIsNoStayOrNoShareIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Survival.of(new int[] {-1}, new boolean[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> Survival.of(new int[2], new boolean[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> TREATED.quantile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TREATED.quantile(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> TREATED.quantile(Double.NaN));
    }

    @Test
    void whatIsGivenIsLeftAsItIs() {
        int[] days = {9, 3, 5};
        boolean[] ended = {true, false, true};
        assertThat(Survival.of(days, ended).ended()).isEqualTo(2);
        assertThat(days).containsExactly(9, 3, 5);
        assertThat(ended).containsExactly(true, false, true);
    }

    /**
     * Efron (1967): all have the same share, and whoever is seen no longer leaves it to those seen longer, to each the
     * same part. What the ended had is what has ended. In parts of the factorial of the size, all of this is whole
     * numbers.
     */
    @Property(tries = 4000)
    void sharesAreThoseThatAreHandedOnToWhoIsSeenLonger(@ForAll long seed) {
        List<Person> people = people(new Random(seed), 12, 0);
        Survival survival = of(people);
        people.sort(Person.ORDER);
        int size = people.size();
        long whole = LongStream.rangeClosed(1, size).reduce(1, (some, next) -> some * next);
        long[] shares = new long[size];
        Arrays.fill(shares, whole / Math.max(1, size));
        for (int person = 0; person < size; person++) {
            int later = size - person - 1;
            if (!people.get(person).ended() && later > 0) {
                assertThat(shares[person] % later).isZero();
                for (int other = person + 1; other < size; other++) {
                    shares[other] += shares[person] / later;
                }
                shares[person] = 0;
            }
        }
        List<Integer> days = people.stream()
                .filter(Person::ended)
                .map(Person::days)
                .distinct()
                .toList();
        assertThat(survival.points()).extracting(Point::days).isEqualTo(days);
        for (Point point : survival.points()) {
            assertThat(point.share()).isCloseTo((double) left(people, shares, whole, point.days()) / whole, CLOSE);
        }
        for (int tenth = 1; tenth <= 10; tenth++) {
            int tenths = 10 - tenth;
            Integer expected = days.stream()
                    .filter(day -> left(people, shares, whole, day) * 10 <= whole * tenths)
                    .findFirst()
                    .orElse(null);
            assertThat(survival.quantile(tenth / 10.0)).isEqualTo(expected);
        }
    }

    private static long left(List<Person> people, long[] shares, long whole, int day) {
        return whole
                - IntStream.range(0, people.size())
                        .filter(person ->
                                people.get(person).ended() && people.get(person).days() <= day)
                        .mapToLong(person -> shares[person])
                        .sum();
    }

    @Property(tries = 2000)
    void withoutCensoringSharesAndErrorsAreThoseOfACount(@ForAll long seed) {
        Random random = new Random(seed);
        int[] days = random.ints(1 + random.nextInt(60), 0, 20).toArray();
        Survival survival = Survival.of(days, firstEnded(days.length, days.length));
        assertThat(survival.ended()).isEqualTo(survival.size()).isEqualTo(days.length);
        for (Point point : survival.points()) {
            double share = (double) Arrays.stream(days)
                            .filter(day -> day > point.days())
                            .count()
                    / days.length;
            assertThat(point.share()).isCloseTo(share, CLOSE);
            assertThat(point.error()).isCloseTo(Math.sqrt(share * (1 - share) / days.length), CLOSE);
        }
    }

    /** From the definition: a day is too early while z errors on the scale log(-log) do not reach the half. */
    @Property(tries = 3000)
    void errorsAndTheIntervalOfTheMedianFollowTheirFormulas(@ForAll long seed) {
        List<Person> people = people(new Random(seed), 60, 0);
        Survival survival = of(people);
        double half = Math.log(-Math.log(0.5));
        Integer low = null;
        Integer high = null;
        double sum = 0;
        for (Point point : survival.points()) {
            long atRisk = people.stream()
                    .filter(person -> person.days() >= point.days())
                    .count();
            long ended = people.stream()
                    .filter(person -> person.days() == point.days() && person.ended())
                    .count();
            assertThat(point.atRisk()).isEqualTo((int) atRisk);
            assertThat(point.ended()).isEqualTo((int) ended);
            if (atRisk > ended) {
                sum += (double) ended / (atRisk * (atRisk - ended));
                assertThat(point.error()).isCloseTo(point.share() * Math.sqrt(sum), CLOSE);
                double place = Math.log(-Math.log(point.share()));
                double reach = 1.959963984540054 * Math.sqrt(sum) / Math.abs(Math.log(point.share()));
                low = low == null && place + reach >= half ? Integer.valueOf(point.days()) : low;
                high = high == null && place - reach >= half ? Integer.valueOf(point.days()) : high;
            } else {
                assertThat(point.error()).isZero();
            }
        }
        assertThat(survival.low()).isEqualTo(low);
        assertThat(survival.high()).isEqualTo(high);
        Integer median = survival.quantile(0.5);
        if (low != null && median != null) {
            assertThat(low).isLessThanOrEqualTo(median);
        }
        if (high != null) {
            assertThat(high).isGreaterThanOrEqualTo(median);
        }
    }

    @Property(tries = 1000)
    void theOrderOfThePeopleMeansNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Person> people = people(random, 30, 0);
        Survival survival = of(people);
        Collections.shuffle(people, random);
        assertThat(of(people)).isEqualTo(survival);
    }

    @Property(tries = 1000)
    void whoIsNotSeenForADaySaysNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Person> people = people(random, 30, 1);
        Survival survival = of(people);
        int others = random.nextInt(5);
        people.addAll(Collections.nCopies(others, new Person(0, false)));
        assertThat(of(people)).isEqualTo(new Survival(survival.size() + others, survival.ended(), survival.points()));
    }

    private static List<Person> people(Random random, int most, int earliest) {
        int days = earliest + 1 + random.nextInt(12);
        int outOf = 1 + random.nextInt(4);
        List<Person> people = new ArrayList<>();
        for (int count = random.nextInt(most + 1); count > 0; count--) {
            people.add(new Person(random.nextInt(earliest, days), random.nextInt(outOf) == 0));
        }
        return people;
    }

    private static Survival of(List<Person> people) {
        boolean[] ended = new boolean[people.size()];
        for (int person = 0; person < ended.length; person++) {
            ended[person] = people.get(person).ended();
        }
        return Survival.of(people.stream().mapToInt(Person::days).toArray(), ended);
    }

    private static boolean[] firstEnded(int count, int size) {
        boolean[] ended = new boolean[size];
        Arrays.fill(ended, 0, count, true);
        return ended;
    }

    private static void assertRounded(Survival survival, ToDoubleFunction<Point> number, double... expected) {
        assertThat(survival.points().stream().mapToDouble(number).toArray()).containsExactly(expected, within(0.00005));
    }
}
