package org.cadregraph.exchange;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one thread makes and another takes, in order and not far apart: so that files are read while the database writes.
 *
 * @param <T> what is handed over
 */
final class HandOver<T> implements AutoCloseable {

    private static final int WAITING = 2;

    private final BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread maker;

    /** @param work hands over one after another */
    HandOver(Consumer<Consumer<T>> work) {
        maker = Thread.ofPlatform().name("import-reader").daemon().start(() -> make(work));
    }

    /** Nobody takes any more. */
    private static final class Closed extends RuntimeException {}

    private void make(Consumer<Consumer<T>> work) {
        try {
            try {
                work.accept(value -> put(Optional.of(value)));
            } catch (RuntimeException | Error e) {
                failure.set(e);
            }
            put(Optional.empty());
        } catch (Closed closed) {
            // The other side has left; there is nobody to tell.
        }
    }

    private void put(Optional<T> value) {
        try {
            queue.put(value);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Closed();
        }
    }

    /**
     * The next one; empty after the last. What the other side failed with is thrown here, after what it had made before.
     */
    Optional<T> next() {
        try {
            Optional<T> next = queue.take();
            if (next.isEmpty()) {
                Throwable thrown = failure.get();
                if (thrown instanceof Error error) {
                    throw error;
                }
                if (thrown instanceof RuntimeException exception) {
                    throw exception;
                }
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading", e);
        }
    }

    /** Stops the other side, and waits until it has. */
    @Override
    public void close() {
        maker.interrupt();
        boolean interrupted = false;
        while (true) {
            try {
                maker.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
