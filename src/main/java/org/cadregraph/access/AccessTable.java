package org.cadregraph.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cadregraph.api.YamlTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * The rules of {@code graphql/access.yaml}: which part of the whole each field, argument and endpoint belongs to, and
 * which parts each role may use.
 */
final class AccessTable {

    /** The part that needs no role. */
    static final String EVERYONE = "everyone";

    private static final String FILE = "graphql/access.yaml";

    private final Map<String, Set<String>> partsByRole = new HashMap<>();
    private final Set<String> audited = new HashSet<>();
    private final Map<String, String> partByField = new HashMap<>();
    private final Map<String, Map<String, String>> partByArgument = new HashMap<>();
    private final Map<String, String> partByDirective = new HashMap<>();
    private final List<Endpoint> endpoints = new ArrayList<>();

    /**
     * Something that is not GraphQL, asked by whatever method.
     *
     * @param path as a pattern
     */
    record Endpoint(String path, String part) {}

    /** As it ships. */
    static AccessTable shipped() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return new AccessTable(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AccessTable(String yaml) {
        @SuppressWarnings("unchecked") // all that YAML can be here
        Map<String, Object> table = (Map<String, Object>) YamlTexts.load(yaml);
        lists(table, "roles").forEach((role, parts) -> partsByRole.put(role, Set.copyOf(parts)));
        audited.addAll(texts(required(table, "audited")));
        section(table, "fields")
                .forEach((part, types) -> lists(section(table, "fields"), part)
                        .forEach(
                                (type, fields) -> fields.forEach(field -> put(partByField, type + "." + field, part))));
        section(table, "arguments")
                .forEach((part, fields) -> lists(section(table, "arguments"), part)
                        .forEach((field, arguments) -> arguments.forEach(argument ->
                                put(partByArgument.computeIfAbsent(field, f -> new HashMap<>()), argument, part))));
        lists(table, "directives").forEach((part, names) -> names.forEach(name -> put(partByDirective, name, part)));
        lists(table, "endpoints")
                .forEach((part, texts) -> texts.forEach(text -> endpoints.add(new Endpoint(text, part))));
        check();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> table, String name) {
        return (Map<String, Object>) required(table, name);
    }

    private static Object required(Map<String, Object> table, String name) {
        return Objects.requireNonNull(table.get(name), () -> FILE + " has no '" + name + "'");
    }

    private static Map<String, List<String>> lists(Map<String, Object> table, String name) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        section(table, name).forEach((key, list) -> lists.put(key, texts(list)));
        return lists;
    }

    private static List<String> texts(@Nullable Object list) {
        return ((Collection<?>) Objects.requireNonNull(list))
                .stream().map(String::valueOf).toList();
    }

    private static void put(Map<String, String> parts, String what, String part) {
        String other = parts.putIfAbsent(what, part);
        if (other != null) {
            throw new IllegalStateException(FILE + ": " + what + " belongs to " + other + " and to " + part);
        }
    }

    private void check() {
        Set<String> named = new TreeSet<>(audited);
        named.addAll(partByField.values());
        partByArgument.values().forEach(parts -> named.addAll(parts.values()));
        named.addAll(partByDirective.values());
        endpoints.forEach(endpoint -> named.add(endpoint.part()));
        named.remove(EVERYONE);
        Set<String> given = new HashSet<>();
        partsByRole.values().forEach(given::addAll);
        if (!named.equals(new TreeSet<>(given))) {
            throw new IllegalStateException(FILE + ": the roles give " + new TreeSet<>(given) + ", and the rules know "
                    + named + ": these must be the same");
        }
    }

    /** The names of all roles. */
    Set<String> roles() {
        return partsByRole.keySet();
    }

    /** The parts that somebody with these roles may use; a name that is no role's gives nothing. */
    Set<String> parts(Collection<String> roles) {
        Set<String> parts = new HashSet<>(Set.of(EVERYONE));
        roles.forEach(role -> parts.addAll(partsByRole.getOrDefault(role, Set.of())));
        return Set.copyOf(parts);
    }

    /** What somebody is told who may not use something. */
    String forbidden(String what, String part) {
        Set<String> roles = rolesFor(part);
        return "You may not use " + what + ": it belongs to '" + part + "', "
                + (roles.isEmpty()
                        ? "which nobody may"
                        : "for which one of these roles is needed: " + String.join(", ", roles))
                + ". Leave it out, or ask whoever gives out roles.";
    }

    /** The roles that may use a part, in alphabetical order. */
    Set<String> rolesFor(String part) {
        Set<String> roles = new TreeSet<>();
        partsByRole.forEach((role, parts) -> {
            if (parts.contains(part)) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** The part that a field belongs to, named as {@code Type.field}; absent when no rule speaks of it. */
    @Nullable String part(String field) {
        return partByField.get(field);
    }

    /** The parts of a field's confidential arguments, by their paths, for instance {@code by.identifier}. */
    Map<String, String> arguments(String field) {
        return partByArgument.getOrDefault(field, Map.of());
    }

    /** The part that a directive of an operation belongs to, by its name; absent when no rule speaks of it. */
    @Nullable String directive(String name) {
        return partByDirective.get(name);
    }

    /** All fields that a rule speaks of. */
    Set<String> fields() {
        return partByField.keySet();
    }

    /** Whether reading of this part is logged. */
    boolean isAudited(String part) {
        return audited.contains(part);
    }

    /** What is not GraphQL, the narrower rules before the wider ones. */
    List<Endpoint> endpoints() {
        return List.copyOf(endpoints);
    }
}
