package org.cadregraph.benchmark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.StatementRecorder.Statement;

/**
 * A request with all that the product did for it: what every contestant has to do over again.
 *
 * @param body of the HTTP request
 * @param variables of the GraphQL query
 * @param statements that the product ran for it, in order
 * @param answer the body of its answer
 */
record Recorded(
        Question question,
        String body,
        HashMap<String, String> variables,
        ArrayList<Statement> statements,
        String answer)
        implements Serializable {

    static void write(Path file, List<Recorded> requests) {
        try (ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeObject(new ArrayList<>(requests));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The requests of a file by their question. */
    static Map<Question, List<Recorded>> read(Path file) {
        Map<Question, List<Recorded>> requests = new EnumMap<>(Question.class);
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (Object each : (List<?>) in.readObject()) {
                Recorded request = (Recorded) each;
                requests.computeIfAbsent(request.question(), question -> new ArrayList<>())
                        .add(request);
            }
            return requests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
