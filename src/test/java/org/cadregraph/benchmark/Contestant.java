package org.cadregraph.benchmark;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Somebody who competes.
 *
 * @param name as the tables call it
 * @param server the process whose CPU time counts as its own
 * @param database the process of the database behind it; the same one where it is its own
 * @param turn puts load on it
 */
record Contestant(String name, Child server, Child database, Turn turn) {

    /** Puts load on a contestant. */
    @FunctionalInterface
    interface Turn {
        Load.Result run(Question question, int connections, Duration duration);
    }

    /**
     * What one turn showed.
     *
     * @param serverCpu milliseconds of the processor's time for one request
     * @param databaseCpu the same for the database in another process; zero where it is in the same
     */
    record Reading(double perSecond, double serverCpu, double databaseCpu, double p50, double p99) {

        double cpu() {
            return serverCpu + databaseCpu;
        }

        /** Each number's own median. */
        static Reading median(List<Reading> readings) {
            return new Reading(
                    median(readings, Reading::perSecond),
                    median(readings, Reading::serverCpu),
                    median(readings, Reading::databaseCpu),
                    median(readings, Reading::p50),
                    median(readings, Reading::p99));
        }

        private static double median(List<Reading> readings, ToDoubleFunction<Reading> number) {
            double[] sorted = readings.stream().mapToDouble(number).sorted().toArray();
            return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }
    }

    /** One that is asked over HTTP. */
    static Contestant http(String name, Endpoint endpoint, Child database, Map<Question, List<Recorded>> requests) {
        Map<String, byte[]> bytes = new HashMap<>();
        requests.values()
                .forEach(each -> each.forEach(request ->
                        bytes.put(request.body(), HttpConnection.request(request.body(), endpoint.authorization()))));
        return new Contestant(
                name,
                endpoint.process(),
                database,
                (question, connections, duration) -> Load.run(
                        () -> connection(endpoint, bytes),
                        requests.getOrDefault(question, List.of()),
                        connections,
                        duration));
    }

    private static Load.Connection connection(Endpoint endpoint, Map<String, byte[]> bytes) {
        HttpConnection http = endpoint.connect();
        return new Load.Connection() {
            @Override
            public void accept(Recorded request) {
                http.ask(bytes.getOrDefault(request.body(), new byte[0]));
            }

            @Override
            public void close() {
                http.close();
            }
        };
    }

    /** One that runs recorded statements when it is told to. */
    static Contestant told(String name, Child process, Child database) {
        return new Contestant(
                name,
                process,
                database,
                (question, connections, duration) ->
                        Load.Result.of(process.ask(question + " " + connections + " " + duration.toMillis())));
    }

    /**
     * Asks until the server, with its database, has worked for so long by the processor's time: on a busy machine a clock
     * would mislead.
     */
    void warmUp(Collection<Question> questions, int connections, Duration work) {
        Duration end = worked().plus(work);
        while (worked().compareTo(end) < 0) {
            questions.forEach(question -> turn.run(question, connections, Duration.ofSeconds(1)));
        }
    }

    private Duration worked() {
        return server == database ? server.cpu() : server.cpu().plus(database.cpu());
    }

    Reading read(Question question, int connections, Duration duration) {
        Duration serverBefore = server.cpu();
        Duration databaseBefore = database.cpu();
        Load.Result result = turn.run(question, connections, duration);
        double serverCpu = milliseconds(server.cpu().minus(serverBefore)) / result.requests();
        double databaseCpu = milliseconds(database.cpu().minus(databaseBefore)) / result.requests();
        return new Reading(
                result.perSecond(), serverCpu, server == database ? 0 : databaseCpu, result.p50(), result.p99());
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
