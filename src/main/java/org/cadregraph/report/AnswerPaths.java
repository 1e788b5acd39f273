package org.cadregraph.report;

import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Optional;

/** Follows the keys that a header writes through the answer to its query. */
record AnswerPaths(AnswerShape shape, OperationDefinition query) {

    /** What stands at the end of these keys. */
    Optional<AnswerShape.Spot> spot(List<String> keys) {
        Optional<AnswerShape.Spot> spot = shape.root(query, keys.getFirst());
        for (String key : keys.subList(1, keys.size())) {
            spot = spot.flatMap(at -> shape.below(at, key));
        }
        return spot;
    }

    /** The keys of a path as it is written. */
    static List<String> keys(String path) {
        return List.of(path.split("\\.", -1));
    }

    /** What is wrong with a path on which this key does not stand. */
    static String notAsked(String key) {
        return "'" + key + "' is not asked for there: name keys of the answer, an alias before its field";
    }
}
