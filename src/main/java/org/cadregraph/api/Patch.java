package org.cadregraph.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * Reads the fields of an input over the record as it stands: a field that is left out stays, an explicit null clears it,
 * a list replaces the list. What cannot be kept is noted as a problem.
 */
public final class Patch {

    private final InputProblems problems;

    public Patch(InputProblems problems) {
        this.problems = problems;
    }

    /** A value that needs no check of its own. */
    public static <T> @Nullable T value(ArgumentValue<T> given, @Nullable T present) {
        return given.isOmitted() ? present : given.value();
    }

    /** A text of one line that may be absent; blank is absent. */
    public @Nullable String text(ArgumentValue<String> given, @Nullable String present, String field) {
        return given.isOmitted() ? present : line(given.value(), field);
    }

    /** A text of one line that must be there. */
    public String required(ArgumentValue<String> given, String present, String field) {
        if (given.isOmitted()) {
            return present;
        }
        return required(given.value(), field);
    }

    /** As {@link #required(ArgumentValue, String, String)}, of a field that was given. */
    public String required(@Nullable String given, String... path) {
        String text = line(given, path);
        if (text == null) {
            problems.add(
                    Problem.Code.INVALID_ARGUMENT, path[path.length - 1] + " must be a text that is not empty", path);
        }
        return Objects.requireNonNullElse(text, "");
    }

    /** The key that a new record is to have: the given one, or one that nothing else has. */
    public String key(@Nullable String given) {
        String key = line(given, "key");
        return key == null ? UUID.randomUUID().toString() : key;
    }

    /** A text of one line that may be absent; blank is absent. */
    public @Nullable String line(@Nullable String given, String... path) {
        String text = Text.keptOrNull(given);
        return text == null ? null : checked(text, TextRule.fault(text), path);
    }

    /** A text of any number of lines that may be absent; blank is absent. */
    public @Nullable String prose(@Nullable String given, String... path) {
        String text = Text.keptOrNull(given);
        return text == null ? null : checked(text, TextRule.faultOfProse(text), path);
    }

    private String checked(String text, @Nullable String fault, String... path) {
        if (fault != null) {
            problems.add(Problem.Code.INVALID_ARGUMENT, path[path.length - 1] + " " + fault, path);
        }
        return text;
    }

    /** A whole number from 1 that may be absent. */
    public @Nullable Integer count(ArgumentValue<Integer> given, @Nullable Integer present, String field) {
        Integer count = value(given, present);
        if (count != null && count < 1) {
            problems.add(Problem.Code.INVALID_ARGUMENT, field + " must be a whole number from 1", field);
        }
        return count;
    }

    /** Texts of one line, none empty. */
    public List<String> texts(ArgumentValue<List<String>> given, List<String> present, String field) {
        List<String> texts = new ArrayList<>();
        for (String text : list(given, present)) {
            texts.add(given.isOmitted() ? text : required(text, field, String.valueOf(texts.size())));
        }
        return texts;
    }

    public List<Name> names(ArgumentValue<List<Name>> given, List<Name> present, String field) {
        if (given.isOmitted()) {
            return present;
        }
        List<Name> names = new ArrayList<>();
        for (Name name : list(given, present)) {
            String index = String.valueOf(names.size());
            inOrder(name.from(), name.to(), "to must not lie before from", field, index, "to");
            names.add(new Name(
                    required(name.name(), field, index, "name"),
                    prose(name.note(), field, index, "note"),
                    name.from(),
                    name.to()));
        }
        return names;
    }

    public List<Identifier> identifiers(ArgumentValue<List<Identifier>> given, List<Identifier> present, String field) {
        if (given.isOmitted()) {
            return present;
        }
        List<Identifier> identifiers = new ArrayList<>();
        for (Identifier identifier : list(given, present)) {
            String index = String.valueOf(identifiers.size());
            identifiers.add(new Identifier(
                    required(identifier.scheme(), field, index, "scheme"),
                    required(identifier.code(), field, index, "code")));
        }
        return identifiers;
    }

    private static <T> List<T> list(ArgumentValue<List<T>> given, List<T> present) {
        return Objects.requireNonNullElse(value(given, present), List.of());
    }

    /** Notes a contradiction, where there is one. */
    public void expectNone(@Nullable String contradiction, String message, String... path) {
        if (contradiction != null) {
            problems.add(Problem.Code.CONTRADICTION, message + ": " + contradiction, path);
        }
    }

    /** Notes a problem when an end lies before its beginning on every reading of the two dates. */
    public void inOrder(@Nullable PartialDate from, @Nullable PartialDate to, String message, String... path) {
        if (Period.of(from, to).reversed()) {
            problems.add(Problem.Code.DATES_OUT_OF_ORDER, message + ": " + to + " is before " + from, path);
        }
    }
}
