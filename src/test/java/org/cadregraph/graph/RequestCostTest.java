package org.cadregraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestCostTest {

    private final RequestCost cost = new RequestCost(10);

    @AfterEach
    void end() {
        cost.end();
    }

    @Test
    void whatAnotherThreadDoesForARequestIsAtItsCost() {
        cost.begin();
        Supplier<RequestCost> shared = RequestCost.shared(RequestCost::current);
        assertThat(CompletableFuture.supplyAsync(shared).join()).isSameAs(cost);
    }

    @Test
    void whoeverHelpedIsFreeOfItAfterwards() {
        cost.begin();
        Supplier<RequestCost> shared = RequestCost.shared(RequestCost::current);
        RequestCost other = new RequestCost(10);
        List<RequestCost> costs = CompletableFuture.supplyAsync(() -> {
                    List<RequestCost> each = new ArrayList<>(List.of(shared.get(), RequestCost.current()));
                    other.begin();
                    each.addAll(List.of(shared.get(), RequestCost.current()));
                    other.end();
                    return each;
                })
                .join();
        assertThat(costs.get(0)).isSameAs(cost);
        assertThat(costs.get(1)).isNotSameAs(cost);
        assertThat(costs.get(2)).isSameAs(cost);
        assertThat(costs.get(3)).isSameAs(other);
    }

    @Test
    void whatIsSupposedIsDoneByTheOneThreadThatSupposesIt() {
        assertThat(RequestCost.canBeShared()).isTrue();
        cost.begin();
        assertThat(RequestCost.canBeShared()).isTrue();
        cost.suppose(new Nothing(), Set.of());
        assertThat(RequestCost.canBeShared()).isFalse();
    }

    /** What is supposed is of no matter here. */
    private record Nothing() implements Adapter.Supposition {
        @Override
        public void run(String cypher, Map<String, ? extends @Nullable Object> parameters, Predicate<Row> more) {
            throw new AssertionError("Nothing is asked of what is supposed");
        }

        @Override
        public void close() {
            // Nothing was begun.
        }
    }
}
