package org.cadregraph.decision;

import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why an action cannot be carried out.
 *
 * @param place which of the decision's actions
 * @param part what is wrong in it; absent for the action as a whole
 */
record Fault(
        Problem.Code code,
        String message,
        int place,
        @Nullable Part part) {

    void into(InputProblems problems) {
        if (part == null) {
            problems.add(code, message, "actions", String.valueOf(place));
        } else {
            problems.add(code, message, "actions", String.valueOf(place), part.field());
        }
    }
}
