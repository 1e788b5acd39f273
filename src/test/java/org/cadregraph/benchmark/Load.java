package org.cadregraph.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks on several connections at once, as fast as the answers come, each time for another record. */
final class Load {

    private Load() {}

    /** One way to have a request answered, for one connection. */
    interface Connection extends Consumer<Recorded>, AutoCloseable {
        @Override
        void close();
    }

    /**
     * What came of it.
     *
     * @param requests how many were answered
     * @param seconds how long it took
     * @param p50 milliseconds within which half of them were answered
     * @param p99 milliseconds within which all but a hundredth were answered
     */
    record Result(long requests, double seconds, double p50, double p99) {

        double perSecond() {
            return requests / seconds;
        }

        /** As a line that {@link #of} reads. */
        String line() {
            return requests + " " + seconds + " " + p50 + " " + p99;
        }

        static Result of(String line) {
            String[] parts = line.split(" ", -1);
            return new Result(
                    Long.parseLong(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
        }
    }

    static Result run(
            Supplier<? extends Connection> connect, List<Recorded> requests, int connections, Duration duration) {
        List<Callable<long[]>> tasks = new ArrayList<>();
        for (int n = 0; n < connections; n++) {
            SplittableRandom random = new SplittableRandom(n);
            tasks.add(() -> ask(connect, requests, random, duration));
        }
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> each : threads.invokeAll(tasks)) {
                times.add(each.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] sorted =
                    times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Result(sorted.length, seconds, share(sorted, 0.5), share(sorted, 0.99));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long[] ask(
            Supplier<? extends Connection> connect,
            List<Recorded> requests,
            SplittableRandom random,
            Duration duration) {
        long[] times = new long[1_024];
        int count = 0;
        try (Connection connection = connect.get()) {
            long before = System.nanoTime();
            long end = before + duration.toNanos();
            while (before < end) {
                connection.accept(requests.get(random.nextInt(requests.size())));
                long after = System.nanoTime();
                if (count == times.length) {
                    times = Arrays.copyOf(times, count * 2);
                }
                times[count++] = after - before;
                before = after;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static double share(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
    }
}
