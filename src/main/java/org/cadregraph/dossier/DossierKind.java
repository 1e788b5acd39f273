package org.cadregraph.dossier;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Row;

/**
 * A kind of record of cadre work. It is declared once; tables, inputs, statements follow from it.
 *
 * @param <R> a record as it is read
 * @param kind by which its ids are made
 * @param type of the records, whose name is the label of its nodes and its type in the schema
 * @param part of the rules of access to which they belong
 * @param list what a list of them is called
 * @param fields what they may say; at least one leads to whom or what they are about
 * @param date the field in whose order they stand: a date, or a year
 * @param reader makes a record of its node's properties
 * @param check what one field alone cannot tell
 */
public record DossierKind<R extends DossierRecord>(
        RecordKind kind,
        Class<R> type,
        String part,
        String list,
        List<Field> fields,
        String date,
        BiFunction<DossierHead, Row, R> reader,
        Check check) {

    /** Looks at an entry as a whole. */
    @FunctionalInterface
    public interface Check {
        void check(DossierEntry entry, Faults faults);
    }

    /** Is told what is wrong with an entry. */
    @FunctionalInterface
    public interface Faults {

        /**
         * Notes a fault.
         *
         * @param field at which it lies
         * @param reason what is wrong and what is expected, to follow the field's name
         */
        void add(String field, String reason);
    }

    public DossierKind {
        fields = List.copyOf(fields);
    }

    /** The same with a check more, of what is not known where it is declared. */
    public DossierKind<R> checking(Check more) {
        return new DossierKind<>(kind, type, part, list, fields, date, reader, (entry, faults) -> {
            check.check(entry, faults);
            more.check(entry, faults);
        });
    }

    /** The label of its nodes. */
    public String label() {
        return type.getSimpleName();
    }

    /** What a file of them is called. */
    public String table() {
        return Field.column(list);
    }

    /**
     * What a list of them is called on a record of another type. It does not say over again on what it is: a course has
     * classes, where an organisation has classes of courses.
     */
    String listOn(String other) {
        return list.startsWith(Character.toLowerCase(other.charAt(0)) + other.substring(1))
                ? Character.toLowerCase(list.charAt(other.length())) + list.substring(other.length() + 1)
                : list;
    }

    /** The record that a node is. */
    public R read(Row node) {
        return reader.apply(DossierHead.of(this, node), node);
    }

    /** Whether its records are about cadres. */
    public boolean ofCadres() {
        return leads(Field.Reference.ABOUT, RecordKind.CADRE);
    }

    /** Whether its records name something of this kind by such an edge. */
    boolean leads(String edge, RecordKind to) {
        return references().anyMatch(reference -> reference.edge().equals(edge) && reference.kind() == to);
    }

    /** The other kinds of records of which its records are parts or cases. */
    Stream<Target> wholes() {
        return references()
                .filter(reference -> reference.edge().equals(Field.Reference.OF))
                .map(Field.Reference::target)
                .distinct();
    }

    /** The fields that name other records. */
    public Stream<Field.Reference> references() {
        return fields.stream().filter(Field.Reference.class::isInstance).map(Field.Reference.class::cast);
    }
}
