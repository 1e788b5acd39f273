package org.cadregraph.graph;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
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
        return timed(viewer, cypher, parameters, (text, values, cost) -> {
            Adapter.Supposition supposition = cost.supposition();
            if (supposition == null) {
                return adapter.read(text, values, cost);
            }
            List<Row> rows = new ArrayList<>();
            supposition.run(text, values, row -> {
                cost.row();
                return rows.add(row);
            });
            return rows;
        });
    }

    @Override
    public <F extends Fold> F fold(
            Viewer viewer, String cypher, Map<String, ? extends @Nullable Object> parameters, Supplier<F> start) {
        return timed(viewer, cypher, parameters, (text, values, cost) -> {
            F fold = start.get();
            Adapter.Supposition supposition = cost.supposition();
            if (supposition == null) {
                adapter.fold(text, values, cost, fold);
            } else {
                supposition.run(text, values, fold::add);
            }
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
        values.put(Visibility.CLOSED, List.copyOf(cost.closed()));
        // A statement that fails ends what is supposed: there is nothing to try again in.
        return retried(cost.supposition() == null ? ATTEMPTS : 1, () -> {
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
        T result = retried(
                ATTEMPTS,
                () -> adapter.write(cost, statements -> {
                    DoorWriter writer = new DoorWriter(statements, cost);
                    T done = work.apply(writer);
                    writer.tell();
                    return done;
                }));
        listeners.forEach(Runnable::run);
        return result;
    }

    @Override
    public void suppose(Set<String> closed, Consumer<Writer> work) {
        RequestCost cost = RequestCost.current();
        if (!RequestCost.inRequest() || cost.supposition() != null) {
            throw new IllegalStateException("Only a request supposes something, and one thing at a time");
        }
        try {
            cost.suppose(retried(ATTEMPTS, () -> supposed(cost, work)), closed);
        } catch (RuntimeException failure) {
            if (passes(adapter.code(failure))) {
                throw new LimitExceeded(
                        LimitExceeded.Kind.TOO_SLOW,
                        "Others are changing what the scenario names, or suppose something of it. Try again.",
                        failure);
            }
            throw failure;
        }
    }

    private Adapter.Supposition supposed(RequestCost cost, Consumer<Writer> work) {
        Adapter.Supposition supposition = adapter.suppose(cost);
        boolean written = false;
        try {
            Adapter.Statements statements = (cypher, parameters) -> {
                List<Row> rows = new ArrayList<>();
                supposition.run(cypher, parameters, rows::add);
                return rows;
            };
            work.accept(new DoorWriter(statements, cost));
            written = true;
            return supposition;
        } finally {
            if (!written) {
                supposition.close();
            }
        }
    }

    @Override
    public boolean supposing() {
        return RequestCost.current().supposition() != null;
    }

    @Override
    public void supposeNothing() {
        RequestCost.current().suppose(null, Set.of());
    }

    @Override
    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    private <T> T retried(int attempts, Supplier<T> work) {
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
                if (attempt == attempts || !passes(code)) {
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
