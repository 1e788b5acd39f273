package org.cadregraph.api;

import graphql.GraphQLContext;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cadregraph.graph.RequestCost;

/**
 * What one request asks of the database at one time, so that none of it waits for the rest: helpers that are free take
 * some of it. All else stays on the request's own thread, which answers what nobody takes, and goes on with each answer as
 * it comes.
 */
final class SideBySide {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Thread owner = Thread.currentThread();
    private final Executor helpers;
    /** Helpers begin with the oldest, the request with the youngest: so they meet last. */
    private final Deque<Supplier<Runnable>> waiting = new ConcurrentLinkedDeque<>();

    /** What goes on with an answer, on the request's thread. */
    private final BlockingQueue<Runnable> answered = new LinkedBlockingQueue<>();

    private boolean over;

    /** On the request's thread. */
    SideBySide(Executor helpers) {
        this.helpers = helpers;
    }

    /**
     * Answers a question of the request to which the context belongs: beside others where it can be, else at once.
     *
     * @param question only reads; it may be run on another thread, which knows nothing of the request but what it costs
     */
    static <T> CompletableFuture<T> ask(GraphQLContext context, Supplier<T> question) {
        SideBySide parts = context.get(SideBySide.class);
        CompletableFuture<T> answer = new CompletableFuture<>();
        if (parts == null || parts.over || Thread.currentThread() != parts.owner || !RequestCost.canBeShared()) {
            outcome(question, answer).run();
        } else {
            Supplier<T> shared = RequestCost.shared(question);
            parts.waiting.add(() -> outcome(shared, answer));
        }
        return answer;
    }

    private static <T> Runnable outcome(Supplier<T> question, CompletableFuture<T> answer) {
        try {
            T found = question.get();
            return () -> answer.complete(found);
        } catch (RuntimeException | Error failure) {
            return () -> answer.completeExceptionally(failure);
        }
    }

    /** Answers all questions that there are, and those that follow from them, until the whole is answered. */
    @SuppressWarnings("FutureReturnValueIgnored") // what wakes this thread has no outcome
    void until(CompletableFuture<?> whole) {
        whole.whenComplete((answer, failure) -> answered.add(() -> {}));
        try {
            while (!whole.isDone()) {
                // Whoever puts questions puts all that do not follow from each other before it waits for the first.
                for (int more = waiting.size(); more > 1; more--) {
                    helpers.execute(this::help);
                }
                Supplier<Runnable> own = waiting.pollLast();
                (own == null ? next() : own.get()).run();
            }
        } finally {
            over = true;
        }
    }

    private void help() {
        Supplier<Runnable> question = waiting.pollFirst();
        if (question != null) {
            answered.add(question.get());
        }
    }

    private Runnable next() {
        try {
            // A statement is ended when the request's time is over; so much later nobody answers any more.
            Runnable next = answered.poll(RequestCost.timeLeft().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new IllegalStateException("Nobody answers what the request waits for");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The request was ended while it waited for the database", e);
        }
    }
}
