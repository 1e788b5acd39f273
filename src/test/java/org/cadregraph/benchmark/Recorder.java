package org.cadregraph.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.CadreGraph;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.StatementRecorder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product with somebody listening at the database's side of its door: it asks itself each question of many records
 * and writes down the statements, the rows and the answers. Its arguments are the file to write and the product's own.
 */
final class Recorder {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Recorder() {}

    public static void main(String[] arguments) {
        StatementRecorder ear = new StatementRecorder(true);
        SpringApplication application = new SpringApplication(CadreGraph.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(ear));
        String[] own = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(own)) {
            int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
            List<Recorded> recorded = new ArrayList<>();
            try (HttpConnection connection = new HttpConnection(port)) {
                for (Question question : Question.values()) {
                    for (Map<String, String> variables : sample(context.getBean(Graph.class), connection, question)) {
                        recorded.add(record(question, variables, connection, ear));
                    }
                }
            }
            Recorded.write(Path.of(arguments[0]), recorded);
            System.out.println("= " + recorded.size());
        }
    }

    private static List<Map<String, String>> sample(Graph graph, HttpConnection connection, Question question) {
        List<Map<String, String>> sample =
                question.sample.startsWith("{") ? edges(connection, question.sample) : rows(graph, question.sample);
        if (sample.isEmpty()) {
            throw new IllegalStateException("The store has no record for " + question.title);
        }
        return sample;
    }

    private static List<Map<String, String>> rows(Graph graph, String cypher) {
        List<Map<String, String>> sample = new ArrayList<>();
        for (Row row : graph.write(writer -> writer.run(cypher, Map.of()))) {
            Map<String, String> variables = new HashMap<>();
            row.values().keySet().forEach(name -> variables.put(name, row.text(name)));
            sample.add(variables);
        }
        return sample;
    }

    private static List<Map<String, String>> edges(HttpConnection connection, String document) {
        JsonNode answer = JSON.readTree(connection.text(JSON.writeValueAsString(Map.of("query", document))));
        List<Map<String, String>> sample = new ArrayList<>();
        for (JsonNode edge : answer.path("data").iterator().next().path("edges")) {
            Map<String, String> variables = new HashMap<>();
            edge.properties()
                    .forEach(entry ->
                            variables.put(entry.getKey(), entry.getValue().stringValue()));
            sample.add(variables);
        }
        return sample;
    }

    private static Recorded record(
            Question question, Map<String, String> variables, HttpConnection connection, StatementRecorder ear) {
        String body = JSON.writeValueAsString(Map.of("query", question.document, "variables", variables));
        ear.take();
        String answer = connection.text(body);
        return new Recorded(question, body, new HashMap<>(variables), new ArrayList<>(ear.take()), answer);
    }
}
