package org.cadregraph.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of a kind, with something in each field that it may have.
 *
 * @param subject the field that names whom or what it is about
 * @param fields those that have something
 */
record Example(DossierKind<?> kind, String subject, List<Field> fields) {

    static final String KEY = "k";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WORDS = "Chữ";

    /** Texts that must name something, by field. */
    private static final Map<String, String> NAMES = Map.of("ruleSet", "377-qd-tw-2025", "criterion", "higher-title");

    private static final String DATE = "2020-05";
    private static final String CRITERION = "Phẩm chất: lối sống";
    private static final double POINTS = 7.5;
    private static final String SCORE = CRITERION + ":" + POINTS;

    /** The keys of the records that examples name, by what they are. */
    private static final Map<String, String> KEYS = Map.of("cadre", "an", "organisation", "ward", "position", "p");

    /** With all fields that may stand beside each other. */
    static Example about(DossierKind<?> kind, String subject) {
        Set<String> out = new HashSet<>();
        kind.references()
                .filter(reference -> reference.edge().equals(Field.Reference.ABOUT))
                .map(Field::name)
                .filter(name -> !name.equals(subject))
                .forEach(out::add);
        while (true) {
            Example example = new Example(
                    kind,
                    subject,
                    kind.fields().stream()
                            .filter(field -> !out.contains(field.name()))
                            .toList());
            List<String> faults = example.faults();
            if (faults.isEmpty()) {
                return example;
            }
            if (!out.add(faults.getFirst())) {
                throw new AssertionError(kind.label() + ": " + faults);
            }
        }
    }

    /** With no more than it must have. */
    Example bare() {
        List<Field> left = new ArrayList<>(fields);
        for (Field field : fields) {
            left.remove(field);
            if (field.required()
                    || field.name().equals(subject)
                    || field.name().equals(kind.date())
                    || !new Example(kind, subject, left).faults().isEmpty()) {
                left.add(field);
            }
        }
        return new Example(kind, subject, fields.stream().filter(left::contains).toList());
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        DossierEntry entry = new DossierEntry(KEY, Map.of(), Map.of())
                .with(kind, (field, before) -> fields.contains(field) ? kept(field) : null);
        kind.check().check(entry, (field, reason) -> faults.add(field));
        return faults;
    }

    private static Object kept(Field field) {
        return field instanceof Field.Scores ? List.of(SCORE) : input(field);
    }

    Stream<Field.Reference> references() {
        return fields.stream().filter(Field.Reference.class::isInstance).map(Field.Reference.class::cast);
    }

    /** The input of the mutation that enters it. */
    Map<String, Object> input() {
        return fields.stream().collect(Collectors.toMap(Field::name, Example::input));
    }

    private static Object input(Field field) {
        return switch (field) {
            case Field.Words words -> NAMES.getOrDefault(words.name(), WORDS);
            case Field.Date date -> DATE;
            case Field.Quantity number -> number.kept(number.least());
            case Field.Choice choice -> choice.words().getFirst();
            case Field.Scores scores -> {
                Map<String, Object> score = new LinkedHashMap<>();
                score.put("name", CRITERION);
                score.put("score", POINTS);
                yield List.of(score);
            }
            case Field.Reference reference -> {
                String id = id(reference);
                yield reference.several() ? List.of(id) : id;
            }
        };
    }

    private static String id(Field.Reference reference) {
        return reference.kind().id(key(reference));
    }

    /** The key of the record that it names there. */
    private static String key(Field.Reference reference) {
        return KEYS.getOrDefault(reference.name(), reference.kind() == RecordKind.ORGANISATION ? "ward" : KEY);
    }

    /** All that it may say, as a selection of GraphQL. */
    String asked() {
        return "id key version "
                + kind.fields().stream()
                        .map(field -> field.name()
                                + switch (field) {
                                    case Field.Reference reference -> " { key }";
                                    case Field.Scores scores -> " { name score }";
                                    default -> "";
                                })
                        .collect(Collectors.joining(" "));
    }

    /** What it says, as the answer to {@link #asked} must say it. */
    String expected() {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        kind.fields()
                .forEach(field -> expected.put(field.name(), fields.contains(field) ? answer(field) : absent(field)));
        return text(expected);
    }

    private static Object answer(Field field) {
        if (field instanceof Field.Reference reference) {
            Map<String, String> record = Map.of("key", key(reference));
            return reference.several() ? List.of(record) : record;
        }
        return input(field);
    }

    private static @Nullable Object absent(Field field) {
        return field.several() ? List.of() : null;
    }

    /** What a record says, without what it is known by; a whole number is the same with a point and without. */
    static String said(JsonNode record) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        record.properties().forEach(property -> said.put(property.getKey(), property.getValue()));
        said.keySet().removeAll(List.of("id", "key", "version"));
        return text(said);
    }

    private static String text(Map<String, @Nullable Object> said) {
        return JSON.writeValueAsString(said).replaceAll("(\\d)\\.0\\b", "$1");
    }

    /** A list in which such records stand: the type of what it is asked of, and that one's id. */
    record Place(String type, String id) {}

    /** Where such records are listed. */
    List<Place> places() {
        return references().map(Example::place).distinct().toList();
    }

    /** Where they are listed as parts or cases of other records. */
    List<Place> wholes() {
        return wholeReferences().map(Example::place).toList();
    }

    /** The fields that name those. */
    Stream<Field.Reference> wholeReferences() {
        return references().filter(reference -> reference.edge().equals(Field.Reference.OF));
    }

    private static Place place(Field.Reference reference) {
        return new Place(reference.target().type().getSimpleName(), id(reference));
    }

    /** It as a table of one row, with its own columns alone. */
    String table() {
        return "id," + fields.stream().map(Field::column).collect(Collectors.joining(",")) + "\n" + KEY + ","
                + fields.stream().map(Example::cell).collect(Collectors.joining(",")) + "\n";
    }

    private static String cell(Field field) {
        return switch (field) {
            case Field.Scores scores -> SCORE;
            case Field.Reference reference -> key(reference);
            case Field.Choice choice -> choice.words().getFirst().toLowerCase(Locale.ROOT);
            default -> input(field).toString();
        };
    }

    @Override
    public String toString() {
        return kind.label() + " about " + subject;
    }
}
