package org.cadregraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.graph.Row;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.jspecify.annotations.Nullable;

/**
 * A record that was found.
 *
 * @param record the cadre, position or organisation
 * @param match how well its name fits; absent when no text was looked for
 * @param name the name that fits best; absent when no text was looked for
 */
record Hit(Object record, @Nullable Match match, @Nullable String name) {

    static Hit of(Row row, Optional<SoughtText> text) {
        Object record = record(row);
        List<String> names = new ArrayList<>(List.of(name(record)));
        row.texts("otherNames").stream().sorted().forEach(names::add);
        return new Hit(
                record,
                text.map(sought -> Match.of(row.integer("rank"))).orElse(null),
                text.flatMap(sought -> sought.best(names)).orElse(null));
    }

    private static Object record(Row row) {
        Row cadre = row.optionalRow("cadre");
        Row position = row.optionalRow("position");
        return cadre != null
                ? Cadre.of(cadre)
                : position != null ? Position.of(position) : Organisation.of(row.row("organisation"));
    }

    private static String name(Object record) {
        return switch (record) {
            case Cadre cadre -> cadre.name();
            case Position position -> position.title();
            case Organisation organisation -> organisation.name();
            default -> throw new IllegalStateException("No record that is found by name: " + record);
        };
    }
}
