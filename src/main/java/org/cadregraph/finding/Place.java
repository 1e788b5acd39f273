package org.cadregraph.finding;

import java.util.List;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.Problem;

/**
 * Where a finding stands in the list: those of posts before those among cadres, post by post in the order of their
 * titles, and year of birth by year of birth.
 *
 * @param part 1 for posts, 2 for cadres
 * @param group the folded title of the post, or the year
 * @param id of the post; empty among cadres
 * @param within the place within the post or the year
 */
record Place(String part, String group, String id, String within) implements Comparable<Place> {

    static final String POSTS = "1";
    static final String CADRES = "2";

    /** Before every finding. */
    static final Place START = new Place(POSTS, "", "", "");

    /** The place after which the page starts. */
    static Place of(PageRequest request) {
        if (request.position() == null) {
            return START;
        }
        Place place = new Place(
                request.position(0, ""), request.position(1, ""), request.position(2, ""), request.position(3, ""));
        if (!place.part.equals(POSTS) && !place.part.equals(CADRES)) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT, "The cursor belongs to another list: use one that this list gave");
        }
        return place;
    }

    List<String> parts() {
        return List.of(part, group, id, within);
    }

    @Override
    public int compareTo(Place other) {
        List<String> theirs = other.parts();
        for (int index = 0; index < theirs.size(); index++) {
            int difference = parts().get(index).compareTo(theirs.get(index));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
