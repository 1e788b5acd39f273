package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    /** Nobody is free. */
    private static final Executor NOBODY = work -> {};

    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        two.shutdownNow();
    }

    @Test
    void questionsOfOneTimeAreAnsweredTogether() {
        SideBySide parts = new SideBySide(two);
        CyclicBarrier all = new CyclicBarrier(3);
        // None of them goes on before all have begun.
        Supplier<Thread> question = () -> {
            await(all);
            return Thread.currentThread();
        };
        List<CompletableFuture<Thread>> answers = IntStream.range(0, 3)
                .mapToObj(number -> SideBySide.ask(context(parts), question))
                .toList();
        parts.until(all(answers));
        assertThat(answers.stream().map(CompletableFuture::join))
                .doesNotHaveDuplicates()
                .contains(Thread.currentThread());
    }

    @Test
    void whereNobodyIsFreeTheRequestAnswersThemItself() {
        SideBySide parts = new SideBySide(NOBODY);
        List<CompletableFuture<Thread>> answers = IntStream.range(0, 3)
                .mapToObj(number -> SideBySide.ask(context(parts), Thread::currentThread))
                .toList();
        assertThat(answers).noneMatch(CompletableFuture::isDone);
        parts.until(all(answers));
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(Thread.currentThread());
    }

    @Test
    void whatFollowsFromAnAnswerIsDoneByTheRequestAndMayAskMore() {
        SideBySide parts = new SideBySide(two);
        Thread own = Thread.currentThread();
        CountDownLatch slow = new CountDownLatch(1);
        CompletableFuture<String> first = SideBySide.ask(context(parts), () -> {
            await(slow);
            return "first";
        });
        // The second is answered by the third's answer, while the first still waits for it.
        CompletableFuture<String> third = SideBySide.ask(context(parts), () -> "second")
                .thenCompose(second -> {
                    assertThat(Thread.currentThread()).isSameAs(own);
                    return SideBySide.ask(context(parts), () -> {
                        slow.countDown();
                        return second + ", third";
                    });
                });
        parts.until(first.thenCombine(third, (one, other) -> one + ", " + other));
        assertThat(first).isCompletedWithValue("first");
        assertThat(third).isCompletedWithValue("second, third");
    }

    @Test
    void aFailureIsTheAnswerToItsQuestionAlone() {
        SideBySide parts = new SideBySide(two);
        CompletableFuture<String> fails = SideBySide.ask(context(parts), () -> {
            throw new Problem(Problem.Code.NOT_FOUND, "Nothing there");
        });
        CompletableFuture<String> other = SideBySide.ask(context(parts), () -> "there");
        parts.until(all(List.of(fails.handle((found, failure) -> "failed"), other)));
        assertThat(other).isCompletedWithValue("there");
        assertThatThrownBy(fails::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(Problem.class);
    }

    @Test
    void whatIsAskedLaterOrElsewhereIsAnsweredAtOnce() throws Exception {
        SideBySide parts = new SideBySide(two);
        String elsewhere = CompletableFuture.supplyAsync(
                        () -> SideBySide.ask(context(parts), () -> "elsewhere").join(), two)
                .get(1, TimeUnit.MINUTES);
        assertThat(elsewhere).isEqualTo("elsewhere");
        parts.until(CompletableFuture.completedFuture("nothing to do"));
        assertThat(SideBySide.ask(context(parts), () -> "later")).isCompletedWithValue("later");
        assertThat(SideBySide.ask(GraphQLContext.getDefault(), () -> "alone")).isCompletedWithValue("alone");
    }

    @Test
    void whatOthersAnswerIsWaitedFor() {
        SideBySide parts = new SideBySide(NOBODY);
        CompletableFuture<String> other = new CompletableFuture<>();
        two.execute(() -> other.complete("by somebody else"));
        parts.until(other);
        assertThat(other).isCompletedWithValue("by somebody else");
    }

    private static GraphQLContext context(SideBySide parts) {
        return GraphQLContext.of(Map.of(SideBySide.class, parts));
    }

    private static CompletableFuture<?> all(List<? extends CompletableFuture<?>> answers) {
        return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                .exceptionally(failure -> null);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException("The others do not come", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
