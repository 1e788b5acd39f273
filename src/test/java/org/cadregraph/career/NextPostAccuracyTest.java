package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.cadregraph.tenure.Belief;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** How well next posts are foretold on held-back careers of real data sets, beside simple ways to foretell them. */
@GraphTest
class NextPostAccuracyTest {

    private static final int FOLDS = 5;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private AllCareers careers;

    private record Begun(int start, List<Integer> posts) {}

    @TestFactory
    Stream<DynamicTest> accuracyBesideTheBaselines() {
        return DataSets.files().stream().map(file -> DynamicTest.dynamicTest(DataSets.name(file), () -> measure(file)));
    }

    private void measure(Path file) {
        store.empty();
        api.imported(file);
        CareerView view = careers.of(Viewer.LOCAL, Belief.PRESENT);
        Places places = Places.of(view, CareerUnit.POSITION, Integer.MAX_VALUE, false);
        List<Begun> begun = new ArrayList<>();
        new CareerQuestion(
                        view,
                        places,
                        CareerTable.day(LocalDate.of(2999, 1, 1)),
                        CareerTable.day(LocalDate.of(2999, 1, 1)),
                        Integer.MIN_VALUE,
                        Integer.MAX_VALUE,
                        new Cells(1))
                .each(career -> {
                    if (career.size() > 0) {
                        begun.add(new Begun(
                                career.start(0),
                                IntStream.range(0, career.size())
                                        .mapToObj(career::place)
                                        .toList()));
                    }
                });
        begun.sort(Comparator.comparingInt(Begun::start));
        int[][] ordered = begun.stream()
                .map(each -> each.posts().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        Posts posts = Foretelling.posts(view, places, null);
        String set = DataSets.name(file);
        for (int smallest : List.of(1, 5)) {
            List<Foresight> folds = Stream.iterate(0, fold -> fold + 1)
                    .limit(FOLDS)
                    .map(fold -> Foresight.of(ordered, posts, smallest, fold))
                    .filter(fold -> fold.moves() > 0)
                    .toList();
            print(set, smallest, folds);
            if (smallest == 1) {
                isBetterThanTheBaselines(set, folds);
            }
        }
    }

    /** Where all cells count; of a few moves those of a size leave little to learn from. */
    private static void isBetterThanTheBaselines(String set, List<Foresight> folds) {
        double model = mean(folds, Foresight.Method.MODEL);
        assertThat(model).as("%s, the model's log loss", set).isPositive().isFinite();
        for (Foresight.Method method : Foresight.Method.values()) {
            assertThat(model).as("%s, log loss against %s", set, method).isLessThanOrEqualTo(mean(folds, method));
        }
    }

    private static double mean(List<Foresight> folds, Foresight.Method method) {
        return weighted(folds, method, Foresight.Score::logLoss);
    }

    private static double weighted(
            List<Foresight> folds, Foresight.Method method, ToDoubleFunction<Foresight.Score> of) {
        double sum = 0;
        int moves = 0;
        for (Foresight fold : folds) {
            sum += fold.moves()
                    * fold.scores().stream()
                            .filter(score -> score.method() == method)
                            .mapToDouble(of)
                            .sum();
            moves += fold.moves();
        }
        return sum / moves;
    }

    private static void print(String set, int smallest, List<Foresight> folds) {
        System.out.printf(
                "%n%s, each fifth of the careers held back in turn, smallest cell %d: %d moves%n",
                set, smallest, folds.stream().mapToInt(Foresight::moves).sum());
        System.out.printf("  %-14s %8s %8s %9s%n", "", "top 1", "top 5", "log loss");
        for (Foresight.Method method : Foresight.Method.values()) {
            System.out.printf(
                    "  %-14s %7.1f%% %7.1f%% %9.3f%n",
                    method.toString().toLowerCase(Locale.ROOT).replace('_', ' '),
                    100 * weighted(folds, method, Foresight.Score::top1),
                    100 * weighted(folds, method, Foresight.Score::top5),
                    weighted(folds, method, Foresight.Score::logLoss));
        }
        System.out.println("  the model's first guess, by its probability: foretold, and how often it was right");
        for (int tenth = 0; tenth < 10; tenth++) {
            double from = tenth / 10.0;
            List<Foresight.Bin> bins = folds.stream()
                    .flatMap(fold -> fold.bins().stream())
                    .filter(bin -> Math.abs(bin.from() - from) < 1e-9)
                    .toList();
            int moves = bins.stream().mapToInt(Foresight.Bin::moves).sum();
            if (moves > 0) {
                System.out.printf(
                        "  %14d moves %7.1f%% %7.1f%%%n",
                        moves,
                        100
                                * bins.stream()
                                        .mapToDouble(bin -> bin.moves() * bin.probability())
                                        .sum()
                                / moves,
                        100
                                * bins.stream()
                                        .mapToDouble(bin -> bin.moves() * bin.hits())
                                        .sum()
                                / moves);
            }
        }
    }
}
