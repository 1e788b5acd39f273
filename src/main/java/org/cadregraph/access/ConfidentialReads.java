package org.cadregraph.access;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cadregraph.api.Connection;
import org.cadregraph.api.Personal;
import org.cadregraph.api.PersonalOfSeveral;
import org.jspecify.annotations.Nullable;

/** What a request has read that is confidential: of which parts, of which records. */
final class ConfidentialReads {

    private final Map<String, Set<String>> recordsByPart = new TreeMap<>();
    private @Nullable String operation;

    /** The name of the operation that reads. */
    synchronized void by(@Nullable String name) {
        operation = name;
    }

    synchronized @Nullable String operation() {
        return operation;
    }

    /** Something of the part was read of this record; or by it, and this is what was found. */
    synchronized void add(String part, @Nullable Object record) {
        Set<String> records = recordsByPart.computeIfAbsent(part, p -> new TreeSet<>());
        if (record instanceof Personal about) {
            records.add(about.person().id());
        } else if (record instanceof PersonalOfSeveral about) {
            about.people().forEach(person -> records.add(person.id()));
        } else if (record instanceof Connection<?> several) {
            several.nodes().forEach(each -> add(part, each));
        }
    }

    /** Hands over what was read, parts and records each in alphabetical order; from then on nothing has been read. */
    synchronized Map<String, Set<String>> take() {
        Map<String, Set<String>> taken = new TreeMap<>(recordsByPart);
        recordsByPart.clear();
        return taken;
    }
}
