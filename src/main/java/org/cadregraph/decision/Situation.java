package org.cadregraph.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the record says where a decision is to change it.
 *
 * @param posts by key, every post that an action names
 * @param tenures every tenure in these posts, and every one of each cadre that an action names
 * @param dead keys of those who have died
 */
record Situation(Map<String, Post> posts, List<Held> tenures, Set<String> dead) {

    /**
     * A tenure.
     *
     * @param cadre key of whose it is now: of one whose record was merged, that of the one that was kept
     * @param said a digest of what the record says of it
     */
    record Held(TenureEntry entry, String cadre, String said) {}

    /**
     * A post.
     *
     * @param seats how many can hold it at once; absent when that is unknown
     * @param created since when there is such a post
     * @param abolished from when on there is none any more
     */
    record Post(
            @Nullable Integer seats,
            @Nullable PartialDate created,
            @Nullable PartialDate abolished) {}
}
