package org.cadregraph.succession;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For which openings plans are sought, and what they must keep to.
 *
 * @param openings the seats that are open in every plan
 * @param depth how many moves may follow from each other; 1 for those that fill a given opening alone
 * @param count how many plans are sought
 * @param mustStay ids of cadres of whom none moves
 * @param mustMove ids of cadres who all move
 * @param fixed by id of the post, the cadre who fills it where it comes to be open, and who takes no other post; where
 *     several seats of it come to be open, one of them
 * @param mostSteps how often a plan that is begun may be carried on, or looked at more closely; what it takes grows with it
 */
record MoveQuestion(
        List<Opening> openings,
        int depth,
        int count,
        Set<String> mustStay,
        Set<String> mustMove,
        Map<String, String> fixed,
        int mostSteps) {

    /** Whether the cadre may take the post at all. */
    boolean allows(String cadre, String post) {
        return !mustStay.contains(cadre)
                && fixed.entrySet().stream()
                        .allMatch(each ->
                                !each.getValue().equals(cadre) || each.getKey().equals(post));
    }
}
