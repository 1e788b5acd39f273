package org.cadregraph.career;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.ChangeFeed;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.tenure.Belief;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where all careers are had from. The present ones are read once, outside of any request, and kept packed as long as there
 * is memory for them; before each question what was changed since is read anew, whichever process changed it, so that an
 * answer never tells of an earlier record. Earlier records, and what somebody supposes, are read for one question.
 */
@Component
class AllCareers implements DisposableBean {

    private static final int ATTEMPTS = 3;

    private final Graph graph;
    private final CareerChanges changes;
    private final CareerTables tables;
    private final Duration patience;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("careers").factory());
    private final ReentrantLock apart = new ReentrantLock();
    private SoftReference<Known> known = new SoftReference<>(null);
    private @Nullable CompletableFuture<Known> reading;

    /**
     * The careers at a place of the feed of changes.
     *
     * @param seen what somebody sees, by the organisations at the top of what they see
     */
    private record Known(ChangeFeed.Mark place, CareerTable table, Map<Set<String>, CareerView.Seen> seen) {}

    AllCareers(
            Graph graph,
            CareerChanges changes,
            CareerTables tables,
            @Value("${cadre.graph.read-timeout:10s}") Duration patience) {
        this.graph = graph;
        this.changes = changes;
        this.tables = tables;
        this.patience = patience;
    }

    /**
     * All careers as far as the viewer sees them.
     *
     * @throws Problem when they are being read, which takes longer than a request can wait
     */
    CareerView of(Viewer viewer, Belief belief) {
        if (belief.knownAt() != null || graph.supposing()) {
            return apart(viewer, belief);
        }
        Known now = now();
        return new CareerView(
                now.table(),
                viewer.everything()
                        ? null
                        : now.seen().computeIfAbsent(viewer.organisations(), any -> tables.seen(viewer, now.table())));
    }

    /** One such reading at a time: each fills much memory. */
    private CareerView apart(Viewer viewer, Belief belief) {
        try {
            if (!apart.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Problem(
                        Problem.Code.UNAVAILABLE,
                        "Another question about an earlier record, or in a scenario, is being answered. Ask again in a moment");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        try {
            CareerTable table = tables.read(belief);
            return new CareerView(table, viewer.everything() ? null : tables.seen(viewer, table));
        } finally {
            apart.unlock();
        }
    }

    private Known now() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            // The mark before all: a request whose time is over does not begin to wait.
            ChangeFeed.Mark mark = changes.mark();
            Known before = last();
            Known now = before == null ? changed(read(), changes.mark()) : changed(before, mark);
            if (now != null) {
                keep(now);
                return now;
            }
            forget();
        }
        throw beingRead();
    }

    private synchronized void forget() {
        known = new SoftReference<>(null);
    }

    private synchronized @Nullable Known last() {
        return known.get();
    }

    private synchronized void keep(Known now) {
        known = new SoftReference<>(now);
    }

    /** What is known after the changes up to a place; absent when all has to be read. */
    private @Nullable Known changed(Known before, ChangeFeed.Mark end) {
        if (end.equals(before.place())) {
            return before;
        }
        CareerChanges.Changed changed = changes.between(before.place(), end, before.table());
        if (changed == null) {
            return null;
        }
        return new Known(
                changed.place(),
                changed.nothing() ? before.table() : tables.reread(before.table(), changed.cadres(), changed.places()),
                changed.places().isEmpty() ? before.seen() : new ConcurrentHashMap<>());
    }

    private Known read() {
        try {
            return reading().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw beingRead();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The careers could not be read", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Problem beingRead() {
        return new Problem(
                Problem.Code.UNAVAILABLE,
                "The careers are being read for the first time since the start, or since much was changed. Ask again in a"
                        + " moment");
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while careers were read", e);
    }

    /** Reads all on a thread of its own, to whose work no request's end is an end; or what is being read so. */
    private synchronized CompletableFuture<Known> reading() {
        CompletableFuture<Known> running = reading;
        if (running != null && !running.isDone()) {
            return running;
        }
        CompletableFuture<Known> started = CompletableFuture.supplyAsync(
                () -> {
                    ChangeFeed.Mark place = changes.mark();
                    Known read = new Known(place, tables.read(Belief.PRESENT), new ConcurrentHashMap<>());
                    keep(read);
                    return read;
                },
                reader);
        reading = started;
        return started;
    }

    @Override
    public void destroy() {
        reader.shutdownNow();
    }
}
