package org.cadregraph.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cadregraph.graph.RowText;
import org.cadregraph.graph.StatementRecorder.Statement;

/** A program that runs recorded statements itself: it is told on its input what to do, one line for each turn. */
final class StatementTurns {

    /** What such a program says when its turns may begin. */
    static final Pattern READY = Pattern.compile("^= ready ?(\\d*)");

    private static final int COMPARED = 50;

    private StatementTurns() {}

    /** Runs one statement and takes all its rows. */
    @FunctionalInterface
    interface Runner extends AutoCloseable {
        List<Map<String, Object>> run(Statement statement);

        @Override
        default void close() {}
    }

    /**
     * Compares the rows, says {@code = ready …}, and answers lines of question, number of connections and milliseconds.
     *
     * @param ready what else is to be told
     * @throws IllegalStateException when a statement brings other rows than it brought the product
     */
    static void serve(Map<Question, List<Recorded>> requests, Supplier<Runner> runners, String ready)
            throws IOException {
        try (Runner runner = runners.get()) {
            requests.values()
                    .forEach(ofQuestion -> ofQuestion.stream()
                            .limit(COMPARED)
                            .flatMap(request -> request.statements().stream())
                            .forEach(statement -> compare(runner, statement)));
        }
        System.out.println("= ready " + ready);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] parts = line.split(" ", -1);
            Load.Result result = Load.run(
                    () -> connection(runners.get()),
                    Objects.requireNonNull(requests.get(Question.valueOf(parts[0]))),
                    Integer.parseInt(parts[1]),
                    Duration.ofMillis(Long.parseLong(parts[2])));
            System.out.println("= " + result.line());
        }
    }

    private static void compare(Runner runner, Statement statement) {
        String rows = RowText.of(runner.run(statement));
        if (!rows.equals(statement.rows())) {
            throw new IllegalStateException("Other rows than the product's for " + statement + ":\n" + rows);
        }
    }

    private static Load.Connection connection(Runner runner) {
        return new Load.Connection() {
            @Override
            public void accept(Recorded request) {
                request.statements().forEach(runner::run);
            }

            @Override
            public void close() {
                runner.close();
            }
        };
    }
}
