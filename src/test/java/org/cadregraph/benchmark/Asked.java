package org.cadregraph.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A question whose answer takes much, with what it is asked of. */
record Asked(String document, Map<String, String> variables) {

    /** What has to be read before it can be answered is not waited for any longer. */
    private static final long PATIENCE = Duration.ofMinutes(10).toNanos();

    /**
     * What a size showed.
     *
     * @param p50 milliseconds within which half of the requests were answered
     * @param p95 milliseconds within which all but a twentieth were answered
     * @param statements of the database, of one request
     * @param rows read there, by one request
     * @param megabytes that the server allocated for one request, whatever became of them
     */
    record Reading(int cadres, int requests, double p50, double p95, int statements, int rows, double megabytes) {}

    /** Asks, and asks again while the server reads first what it needs; the time is that of all the asking. */
    Costs.Answer askOf(Endpoint product) {
        Costs.Answer answer = Costs.ask(product, document, variables);
        long took = answer.nanoseconds();
        while (answer.isToCome() && took < PATIENCE) {
            answer = Costs.ask(product, document, variables);
            took += answer.nanoseconds();
        }
        return answer.within(took);
    }

    /** Asks one request after another, for so long and so many at least. */
    Reading read(int cadres, Endpoint product, Duration turn, int least) {
        return read(cadres, product, turn, least, () -> {});
    }

    /**
     * The same with something done before each request, whose time does not count; what is allocated for it does.
     *
     * @param before what is done
     */
    Reading read(int cadres, Endpoint product, Duration turn, int least, Runnable before) {
        List<Long> times = new ArrayList<>();
        Costs.Answer last = askOf(product).orRefused();
        long allocatedBefore = product.process().allocated();
        long end = System.nanoTime() + turn.toNanos();
        while (times.size() < least || System.nanoTime() < end) {
            before.run();
            last = askOf(product).orRefused();
            times.add(last.nanoseconds());
        }
        long allocated = product.process().allocated() - allocatedBefore;
        List<Long> sorted = times.stream().sorted().toList();
        return new Reading(
                cadres,
                sorted.size(),
                share(sorted, 0.5),
                share(sorted, 0.95),
                last.statements(),
                last.rows(),
                allocated / 1e6 / sorted.size());
    }

    /** The nearest rank: the least time within which the share was answered. */
    private static double share(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(sorted.size() * share) - 1) / 1e6;
    }
}
