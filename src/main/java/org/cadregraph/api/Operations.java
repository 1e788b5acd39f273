package org.cadregraph.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The named operations that ship with the product ({@code graphql/operations/*.graphql}): examples for people,
 * documents for front ends, and what is run once before the application says that it is ready.
 *
 * <p>Each file starts with comment lines {@code # title:}, {@code # title-vi:}, {@code # description:} and, where the
 * operation has variables, {@code # variables:} with JSON that fits the demonstration data.
 */
@Component
public class Operations {

    /** In a request's context: that its document is none of a client, but one that is kept here. */
    public static final String KEPT = "keptDocument";

    private static final Pattern HEADER = Pattern.compile("(?m)^# ([a-z-]+): (.*)$");
    private static final Pattern NAME = Pattern.compile("(?m)^(?:query|mutation|subscription)\\s+(\\w+)");

    /**
     * One named operation.
     *
     * @param name as the document names it
     * @param title in English
     * @param titleVi in Vietnamese
     * @param description what it answers
     * @param document the text to send
     * @param variables values that give an answer on the demonstration data
     */
    public record Operation(
            String name,
            String title,
            String titleVi,
            String description,
            String document,
            Map<String, Object> variables) {}

    private final List<Operation> all;

    Operations(ResourcePatternResolver resources, JsonMapper json) throws IOException {
        all = Arrays.stream(resources.getResources("classpath:graphql/operations/*.graphql"))
                .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                .map(resource -> read(resource, json))
                .toList();
    }

    /** All operations, in the order of their file names. */
    public List<Operation> all() {
        return all;
    }

    private static Operation read(Resource file, JsonMapper json) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            Map<String, String> headers = new HashMap<>();
            Matcher header = HEADER.matcher(text);
            while (header.find()) {
                headers.put(header.group(1), header.group(2).strip());
            }
            Matcher name = NAME.matcher(text);
            if (!name.find()) {
                throw new IllegalStateException(file + " has no named operation");
            }
            @SuppressWarnings("unchecked")
            Map<String, Object> variables = json.readValue(headers.getOrDefault("variables", "{}"), Map.class);
            return new Operation(
                    name.group(1),
                    required(headers, "title", file),
                    required(headers, "title-vi", file),
                    required(headers, "description", file),
                    HEADER.matcher(text).replaceAll("").strip() + "\n",
                    variables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String required(Map<String, String> headers, String name, Resource file) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalStateException(file + " has no header line '# " + name + ": …'");
        }
        return value;
    }
}
