package org.cadregraph.graph;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules that hold whichever adapter does the work: who may see what, counting, limits told apart, retries. */
final class Door implements Graph {

    /** Said in each statement, since a server's own default may be an older dialect. */
    static final String DIALECT = "CYPHER 25 ";

    private static final int ATTEMPTS = 5;

    private final Adapter adapter;
    private final Clock clock;
    private final Visibility visibility = new Visibility();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Door(Adapter adapter, Clock clock) {
        this.adapter = adapter;
        this.clock = clock;
    }

    @Override
    public List<Row> read(Viewer viewer, String cypher, Map<String, ? extends @Nullable Object> parameters) {
        return timed(viewer, cypher, parameters, adapter::read);
    }

    @Override
    public <F extends Fold> F fold(
            Viewer viewer, String cypher, Map<String, ? extends @Nullable Object> parameters, Supplier<F> start) {
        return timed(viewer, cypher, parameters, (text, values, cost) -> {
            F fold = start.get();
            adapter.fold(text, values, cost, fold);
            return fold;
        });
    }

    /** One way to run a statement that reads. */
    private interface Reading<T> {
        T run(String text, Map<String, ? extends @Nullable Object> values, RequestCost cost);
    }

    private <T> T timed(
            Viewer viewer, String cypher, Map<String, ? extends @Nullable Object> parameters, Reading<T> reading) {
        String text = visibility.reading(viewer, cypher);
        Map<String, @Nullable Object> values = new HashMap<>(parameters);
        values.put(Visibility.ORGANISATIONS, List.copyOf(viewer.organisations()));
        values.put(Visibility.NAME, viewer.name());
        values.put(Visibility.DAY, LocalDate.now(clock));
        RequestCost cost = RequestCost.current();
        return retried(() -> {
            cost.statement();
            long start = System.nanoTime();
            try {
                return reading.run(text, values, cost);
            } finally {
                cost.took(System.nanoTime() - start);
            }
        });
    }

    @Override
    public <T> T write(Function<Writer, T> work) {
        RequestCost cost = RequestCost.current();
        T result = retried(() -> adapter.write(cost, statements -> {
            DoorWriter writer = new DoorWriter(statements, cost);
            T done = work.apply(writer);
            writer.tell();
            return done;
        }));
        listeners.forEach(Runnable::run);
        return result;
    }

    @Override
    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    private <T> T retried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                String code = adapter.code(failure);
                if (code.contains("OutOfMemory")) {
                    throw new LimitExceeded(
                            LimitExceeded.Kind.TOO_MUCH_MEMORY,
                            "The query needs more memory than one transaction may take. Ask for fewer records.",
                            failure);
                }
                if (code.contains("TransactionTimedOut")) {
                    throw new LimitExceeded(
                            LimitExceeded.Kind.TOO_SLOW,
                            "The request took longer than it may take, and what it did was ended. Ask for fewer records.",
                            failure);
                }
                if (attempt == ATTEMPTS || !passes(code)) {
                    throw failure;
                }
            }
        }
    }

    /** Whether the work may succeed when run again. Who added a record that another had just added finds it then. */
    private static boolean passes(String code) {
        return code.startsWith("Neo.TransientError.")
                || code.equals("Neo.ClientError.Schema.ConstraintValidationFailed");
    }
}
