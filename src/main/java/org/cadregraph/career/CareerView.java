package org.cadregraph.career;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All careers, as far as somebody sees them.
 *
 * @param table all careers
 * @param seen what they see; all when absent
 */
record CareerView(CareerTable table, @Nullable Seen seen) {

    /**
     * What somebody sees.
     *
     * @param posts numbers of posts
     * @param organisations ids of organisations
     */
    record Seen(BitSet posts, Set<String> organisations) {}

    boolean sees(int post) {
        return seen == null || seen.posts().get(post);
    }

    /** The posts that are seen and carry on a post on or before a day. */
    List<Integer> next(int post, int until) {
        CareerTable.Post of = table.posts().get(post);
        List<Integer> next = new ArrayList<>();
        for (int index = 0; index < of.carriedOn().size(); index++) {
            Integer number = table.number(of.carriedOn().get(index));
            if (number != null && sees(number) && of.carriedOnFrom().get(index) <= until && !next.contains(number)) {
                next.add(number);
            }
        }
        return next;
    }

    /** The organisation of which that of a post is a part, where it is seen. */
    @Nullable String parent(CareerTable.Post post) {
        String parent = post.parent();
        return parent == null || seen == null || seen.organisations().contains(parent) ? parent : null;
    }
}
