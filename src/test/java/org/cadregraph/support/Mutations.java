package org.cadregraph.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Sends mutations, one or several at once, and reads what became of them. */
public final class Mutations {

    private final Api api;

    public Mutations(Api api) {
        this.api = api;
    }

    /** The payload of a mutation; what is asked of it comes beside its problems. */
    public JsonNode send(String mutation, String inputType, Map<String, ?> input, String asked) {
        return api.data(document(mutation, inputType, asked), Map.of("input", input))
                .path(mutation);
    }

    public static String document(String mutation, String inputType, String asked) {
        return "mutation($input: " + inputType + "!) { " + mutation
                + "(input: $input) { clientMutationId problems { code path message } " + asked + " } }";
    }

    /** The problems of a payload, each as {@code CODE path.of.the.field}. */
    public static List<String> problems(JsonNode payload) {
        List<String> problems = new ArrayList<>();
        payload.path("problems").forEach(problem -> {
            List<String> path = new ArrayList<>();
            problem.path("path").forEach(part -> path.add(part.stringValue()));
            problems.add(problem.path("code").stringValue() + " " + String.join(".", path));
        });
        return problems;
    }

    /** The results of all, each begun in a thread of its own. */
    public static <T> List<T> atOnce(List<Callable<T>> calls) {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> call : threads.invokeAll(calls)) {
                results.add(call.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
