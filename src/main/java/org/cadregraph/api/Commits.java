package org.cadregraph.api;

import java.time.Duration;
import java.util.function.Supplier;
import org.cadregraph.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where those who watch learn when to look for something new: after each commit of this process, and now and then, since
 * other processes write to a server's database too. What is new is read from the database, so whoever looks too often
 * finds nothing, and whoever looks late misses nothing.
 */
@Component
public class Commits implements SmartLifecycle {

    /** However many watch, they leave the greater part of the processors to those who ask. */
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int IDLE_SECONDS = 60;

    private final Sinks.Many<Long> commits = Sinks.many().multicast().directBestEffort();
    private final Flux<Long> ticks;
    private final Duration interval;
    private final Scheduler threads = Schedulers.newBoundedElastic(
            THREADS, Schedulers.DEFAULT_BOUNDED_ELASTIC_QUEUESIZE, "events", IDLE_SECONDS, true);
    private volatile Sinks.@Nullable Empty<Void> stop;

    Commits(Graph graph, @Value("${cadre.event-interval:1s}") Duration interval) {
        this.interval = interval;
        // One that comes in while another is told of may go under; the next interval makes up for it.
        graph.onCommit(() -> commits.tryEmitNext(0L));
        this.ticks = Flux.merge(commits.asFlux(), Flux.interval(interval)).share();
    }

    /**
     * Looks at once, then whenever there may be something new, no oftener than once in the interval, until the
     * application stops.
     *
     * @param look finds what is new, or nothing; it runs on a thread for events, with what is made of it
     */
    public <T> Flux<T> watch(Supplier<@Nullable T> look) {
        Mono<T> found = Mono.fromSupplier(look).subscribeOn(threads);
        Mono<T> pause = Mono.<T>empty().delaySubscription(interval);
        Sinks.Empty<Void> end = stop;
        Flux<T> watched = ticks.startWith(0L).onBackpressureLatest().concatMap(tick -> found.concatWith(pause), 1);
        return end == null ? Flux.empty() : watched.takeUntilOther(end.asMono());
    }

    @Override
    public void start() {
        stop = Sinks.empty();
    }

    /** Before the web server, which waits for all that it answers. */
    @Override
    public void stop() {
        Sinks.Empty<Void> end = stop;
        stop = null;
        if (end != null) {
            end.tryEmitError(new Problem(
                    Problem.Code.UNAVAILABLE,
                    "The server stops. Subscribe again in a moment, after the last cursor if there was one"));
        }
    }

    @Override
    public boolean isRunning() {
        return stop != null;
    }
}
