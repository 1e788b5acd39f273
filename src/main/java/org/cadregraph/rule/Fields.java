package org.cadregraph.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cadregraph.api.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one entry of a file that is written by hand in YAML. What is wrong with them is collected, so that all
 * faults of a file are told at once; in the place of a value that is wrong stands some other, in a file that is then not
 * used.
 */
public final class Fields {

    private final Place place;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    public Fields(Place place) {
        this.place = place;
        if (!(place.node() instanceof MappingNode map)) {
            place.fault("fields are wanted, each as 'name: value'");
            return;
        }
        for (NodeTuple tuple : map.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.putIfAbsent(name, tuple.getValueNode()) != null) {
                place.below(name, tuple.getKeyNode()).fault("stands twice: keep one of the two");
            }
        }
    }

    public boolean has(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    /** A value, whatever is wrong with it; absent when there is none. */
    @Nullable String peek(String name) {
        return values.get(name) instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    /** Its fields that nobody has asked for yet. */
    public Map<String, Node> rest() {
        Map<String, Node> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(known);
        return rest;
    }

    /** Whether anything is wrong with its file so far. */
    boolean faulty() {
        return !place.faults().isEmpty();
    }

    /** Says of the entry as a whole what is wrong. */
    public void fault(String message) {
        place.fault(message);
    }

    public void fault(String name, String message) {
        place.below(name, values.getOrDefault(name, place.node())).fault(message);
    }

    /** To be called when all fields have been asked for: any other is a fault. */
    public void finish() {
        for (String name : rest().keySet()) {
            fault(
                    name,
                    name.contains(" ")
                            ? "is not a field here: a comma ends a text in braces, so put the text in quotation marks"
                            : "is not a field here: take it out, or write one of " + String.join(", ", known));
        }
    }

    private <T> T required(String name, T otherwise, Function<Place, T> reader) {
        if (!has(name)) {
            if (place.node() instanceof MappingNode) {
                fault("'" + name + "' is missing: add it");
            }
            return otherwise;
        }
        Node value = values.getOrDefault(name, place.node());
        return reader.apply(place.below(name, value));
    }

    /** A value that must be there. */
    <T> T one(String name, T otherwise, Function<String, T> parser) {
        return required(name, otherwise, value -> scalar(value, otherwise, parser));
    }

    private static <T> T scalar(Place value, T otherwise, Function<String, T> parser) {
        if (!(value.node() instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            value.fault("one value is wanted: write it after the colon");
            return otherwise;
        }
        try {
            return parser.apply(Text.kept(scalar.getValue()));
        } catch (IllegalArgumentException e) {
            value.fault(String.valueOf(e.getMessage()));
            return otherwise;
        }
    }

    private List<Place> items(String name) {
        return required(name, List.of(), value -> {
            List<Place> items = new ArrayList<>();
            if (value.node() instanceof SequenceNode list && !list.getValue().isEmpty()) {
                list.getValue().forEach(each -> items.add(value.item(items.size() + 1, each)));
            } else {
                value.fault("a list with one entry or more is wanted: write [one, two]");
            }
            return items;
        });
    }

    public String text(String name) {
        return one(name, "", Function.identity());
    }

    public @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    int number(String name, int least, int most) {
        return one(name, least, text -> Values.number(text, least, most));
    }

    @Nullable Integer numberOrNull(String name, int least, int most) {
        return has(name) ? (Integer) number(name, least, most) : null;
    }

    boolean flag(String name) {
        return has(name) && one(name, false, Values::flag);
    }

    Ratio ratio(String name) {
        return one(name, new Ratio(1, 1), Values::ratio);
    }

    <E extends Enum<E>> E one(String name, Class<E> type) {
        return one(name, type.getEnumConstants()[0], text -> Values.constant(text, type));
    }

    <E extends Enum<E>> E oneOr(String name, E otherwise) {
        return has(name) ? one(name, otherwise.getDeclaringClass()) : otherwise;
    }

    /** One constant or more, each once. */
    <E extends Enum<E>> Set<E> several(String name, Class<E> type) {
        EnumSet<E> found = EnumSet.noneOf(type);
        E otherwise = type.getEnumConstants()[0];
        for (Place item : items(name)) {
            scalar(item, otherwise, text -> {
                E constant = Values.constant(text, type);
                if (!found.add(constant)) {
                    item.fault("'" + text + "' stands twice: keep one of the two");
                }
                return constant;
            });
        }
        return found;
    }

    <E extends Enum<E>> Set<E> severalOrNone(String name, Class<E> type) {
        return has(name) ? several(name, type) : Set.of();
    }

    /** Values of one form, one or more. */
    <T> List<T> values(String name, T otherwise, Function<String, T> parser) {
        return items(name).stream().map(item -> scalar(item, otherwise, parser)).toList();
    }

    List<String> textsOrNone(String name) {
        return has(name) ? values(name, "", Function.identity()) : List.of();
    }

    /** A text in both languages. */
    public Words words(String name) {
        return required(name, Words.same(""), Fields::words);
    }

    private static Words words(Place place) {
        if (place.node() instanceof ScalarNode) {
            place.fault("is wanted in both languages: write {vi: …, en: …}");
            return Words.same("");
        }
        Fields both = new Fields(place);
        Words words = new Words(both.text("vi"), both.text("en"));
        both.finish();
        return words;
    }

    public @Nullable Words wordsOrNull(String name) {
        return has(name) ? words(name) : null;
    }

    List<Words> wordsOrNone(String name) {
        return has(name) ? items(name).stream().map(Fields::words).toList() : List.of();
    }

    /** The fields of the entry below. */
    public Fields part(String name) {
        Fields nothing = new Fields(new Place(place.file(), place.path(), place.node(), new ArrayList<>()));
        return required(name, nothing, Fields::new);
    }

    /** The fields of each entry of a list. */
    public List<Fields> parts(String name) {
        return items(name).stream().map(Fields::new).toList();
    }
}
