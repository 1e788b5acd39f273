package org.cadregraph.graph;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Listens at the database's side of the door: each statement that reads, as the database gets it. */
public final class StatementRecorder implements BeanPostProcessor {

    private final boolean rows;
    private final List<Statement> heard = new ArrayList<>();

    /** @param rows whether to keep what came back */
    public StatementRecorder(boolean rows) {
        this.rows = rows;
    }

    /**
     * A statement with its values.
     *
     * @param rows what came back, as {@link RowText} writes it; empty where nobody wants it
     */
    public record Statement(String cypher, HashMap<String, @Nullable Object> parameters, String rows)
            implements Serializable {}

    /** What was heard since the last time. */
    public synchronized List<Statement> take() {
        List<Statement> taken = List.copyOf(heard);
        heard.clear();
        return taken;
    }

    private synchronized void hear(
            String cypher,
            Map<String, ? extends @Nullable Object> parameters,
            List<Map<String, @Nullable Object>> read) {
        heard.add(new Statement(cypher, new HashMap<>(parameters), rows ? RowText.of(read) : ""));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Adapter adapter ? new Listening(adapter) : bean;
    }

    private final class Listening implements Adapter {

        private final Adapter adapter;

        Listening(Adapter adapter) {
            this.adapter = adapter;
        }

        @Override
        public List<Row> read(String cypher, Map<String, ? extends @Nullable Object> parameters, RequestCost cost) {
            List<Row> read = adapter.read(cypher, parameters, cost);
            hear(cypher, parameters, read.stream().map(Row::values).toList());
            return read;
        }

        @Override
        public void fold(
                String cypher, Map<String, ? extends @Nullable Object> parameters, RequestCost cost, Graph.Fold fold) {
            List<Map<String, @Nullable Object>> read = new ArrayList<>();
            adapter.fold(cypher, parameters, cost, row -> {
                if (rows) {
                    read.add(row.values());
                }
                return fold.add(row);
            });
            hear(cypher, parameters, read);
        }

        @Override
        public <T> T write(RequestCost cost, Function<Statements, T> work) {
            return adapter.write(cost, work);
        }

        @Override
        public Supposition suppose(RequestCost cost) {
            // It reads by the same texts as any other request, and those that write are nobody's to look at.
            return adapter.suppose(cost);
        }

        @Override
        public String code(Throwable failure) {
            return adapter.code(failure);
        }
    }
}
