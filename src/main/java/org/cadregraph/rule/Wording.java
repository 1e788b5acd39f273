package org.cadregraph.rule;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Puts the parameters of a rule into words, whatever its kind. */
final class Wording {

    private static final Pattern AGE = Pattern.compile("P\\d+Y(\\d+M)?");

    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    List<Parameter> parameters(Map<String, Node> fields) {
        return fields.entrySet().stream()
                .map(field -> new Parameter(
                        field.getKey(),
                        texts.parameter(field.getKey()),
                        new Words(value(field.getValue(), Language.VI), value(field.getValue(), Language.EN))))
                .toList();
    }

    private String value(Node node, Language language) {
        return switch (node) {
            case SequenceNode list -> joined(list, language);
            case MappingNode map -> fields(map, language);
            case ScalarNode scalar ->
                AGE.matcher(scalar.getValue()).matches()
                        ? age(scalar.getValue(), language)
                        : texts.value(scalar.getValue()).in(language);
            default -> "";
        };
    }

    private String joined(SequenceNode list, Language language) {
        boolean entries = list.getValue().stream().anyMatch(each -> !(each instanceof ScalarNode));
        return list.getValue().stream()
                .map(each -> value(each, language))
                .collect(Collectors.joining(entries ? "; " : ", "));
    }

    private String fields(MappingNode map, Language language) {
        List<NodeTuple> tuples = map.getValue();
        for (NodeTuple tuple : tuples) {
            if (name(tuple).equals(Values.name(language))) {
                return value(tuple.getValueNode(), language);
            }
        }
        return tuples.stream()
                .map(tuple -> texts.parameter(name(tuple)).in(language) + " " + value(tuple.getValueNode(), language))
                .collect(Collectors.joining(", "));
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private String age(String text, Language language) {
        Period age = Values.age(text);
        String years = age.getYears() + " " + texts.value("years").in(language);
        return age.getMonths() == 0
                ? years
                : years + " " + age.getMonths() + " " + texts.value("months").in(language);
    }
}
