package org.cadregraph.exchange;

import static org.cadregraph.exchange.Table.Column.may;
import static org.cadregraph.exchange.Table.Column.must;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.Field;

/**
 * What a list looks like as a CSV file. A new list needs a {@link Section} and a table here.
 *
 * @param section the list
 * @param name what the list and its file are called
 * @param columns in the order in which they are usually written
 */
record Table(Section section, String name, List<Column> columns) {

    private static final Map<Section, Table> ALL = new EnumMap<>(Section.class);

    static {
        add(
                Section.ORGANIZATIONS,
                "organisations",
                must("id"),
                must("name"),
                may("other_names"),
                may("classification"),
                may("parent_id"),
                may("former_parents"),
                may("founding_date"),
                may("dissolution_date"),
                may("identifiers"));
        add(
                Section.POSTS,
                "positions",
                must("id"),
                must("organisation_id", "organization_id"),
                must("title", "label"),
                may("other_titles", "other_label"),
                may("kind", "role"),
                may("rank"),
                may("seats"),
                may("start_date"),
                may("end_date"),
                may("identifiers"));
        add(
                Section.PERSONS,
                "cadres",
                must("id"),
                must("name"),
                may("family_name"),
                may("given_name"),
                may("other_names"),
                may("gender"),
                may("birth_date"),
                may("death_date"),
                may("identifiers"));
        add(
                Section.CADRE_NAMES,
                "cadre_names",
                must("cadre_id"),
                must("name"),
                may("note"),
                may("start_date"),
                may("end_date"));
        add(
                Section.MEMBERSHIPS,
                "appointments",
                must("id"),
                must("cadre_id", "person_id"),
                must("position_id", "post_id"),
                may("organisation_id", "organization_id"),
                may("start_date"),
                may("end_date"),
                may("end_status"),
                may("acting"),
                may("label"),
                may("note"));
        add(
                Section.ORGANIZATION_LINKS,
                "organisation_links",
                must("id"),
                must("predecessor_id"),
                must("successor_id"),
                must("type"),
                must("start_date"),
                may("end_date"));
        add(
                Section.POSITION_LINKS,
                "position_links",
                must("id"),
                must("predecessor_position_id", "predecessor_id"),
                must("successor_position_id", "successor_id"),
                must("type"),
                must("start_date"),
                may("end_date"));
        add(
                Section.POSITION_MANAGEMENT,
                "position_management",
                must("id"),
                must("position_id", "post_id"),
                // An appointment names an organisation too: by this name the two are told from each other.
                must("managing_organisation_id", "organization_id"),
                may("start_date"),
                may("end_date"));
        add(
                Section.PLANNING_ENTRIES,
                "planning_entries",
                must("id"),
                must("cadre_id", "person_id"),
                must("position_id", "post_id"),
                may("term_id"),
                // An appointment has none: by it the two are told from each other.
                must("readiness"),
                may("rank"),
                may("source"),
                may("emergency"),
                may("start_date"),
                may("end_date"),
                may("review_date"),
                may("removal_reason"),
                may("note"));
        Section.ofDossiers().forEach((section, kind) -> add(section, kind.table(), columns(kind)));
    }

    private static Column[] columns(DossierKind<?> kind) {
        return Stream.concat(
                        Stream.of(must("id")),
                        kind.fields().stream()
                                .map(field -> new Column(field.column(), field.column(), tells(kind, field))))
                .toArray(Column[]::new);
    }

    /** Whether a table is none of the kind without a column: the date too, for a cadre's id alone stands in many. */
    private static boolean tells(DossierKind<?> kind, Field field) {
        return field.required() || field.name().equals(kind.date());
    }

    /**
     * A column.
     *
     * @param name as the head of the table has it
     * @param field the Popolo property that says the same
     * @param required whether a table is none of this kind without it
     */
    record Column(String name, String field, boolean required) {

        static Column must(String name, String field) {
            return new Column(name, field, true);
        }

        static Column must(String name) {
            return must(name, name);
        }

        static Column may(String name, String field) {
            return new Column(name, field, false);
        }

        static Column may(String name) {
            return may(name, name);
        }
    }

    private static void add(Section section, String name, Column... columns) {
        ALL.put(section, new Table(section, name, List.of(columns)));
    }

    static Table of(Section section) {
        return Objects.requireNonNull(ALL.get(section), "No table of " + section);
    }

    static Collection<Table> all() {
        return ALL.values();
    }

    /** The column that says what this Popolo property says; the property's own name when none does. */
    String column(String field) {
        return columns.stream()
                .filter(column -> column.field().equals(field))
                .map(Column::name)
                .findFirst()
                .orElse(field);
    }

    Optional<Column> named(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    Stream<String> required() {
        return columns.stream().filter(Column::required).map(Column::name);
    }
}
