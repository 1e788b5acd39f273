package org.cadregraph.rule;

import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Where something stands in a file that is written by hand in YAML.
 *
 * @param file its name
 * @param path of the field, for instance {@code rules[2].months}; empty for the file as a whole
 * @param node what stands there
 * @param faults of the file
 */
public record Place(String file, String path, Node node, List<Fault> faults) {

    Place below(String name, Node within) {
        return new Place(file, path.isEmpty() ? name : path + "." + name, within, faults);
    }

    /** An entry of a list, from 1. */
    Place item(int number, Node within) {
        return new Place(file, path + "[" + number + "]", within, faults);
    }

    void fault(String message) {
        faults.add(new Fault(
                file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1, path, message));
    }
}
