package org.cadregraph.decision;

import java.util.ArrayList;
import java.util.List;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;

/**
 * Why a reorganisation cannot be carried out.
 *
 * @param path the field at fault, below the input
 */
record Hindrance(Problem.Code code, String message, List<String> path) {

    void into(InputProblems problems) {
        problems.add(code, message, path.toArray(String[]::new));
    }

    /** All hindrances to one reorganisation, as they are found. */
    static final class Notes {

        private final List<Hindrance> found = new ArrayList<>();

        void add(Problem.Code code, String message, List<String> path) {
            found.add(new Hindrance(code, message, path));
        }

        List<Hindrance> all() {
            return List.copyOf(found);
        }
    }
}
