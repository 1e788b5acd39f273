package org.cadregraph.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cadregraph.api.Nodes;
import org.cadregraph.api.Standing;
import org.cadregraph.graph.ChangeFeed;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;

/** Goes along the feed of changes for somebody who watches, and picks out what is theirs. */
final class Watch {

    /** So many transactions are looked at together. */
    private static final int TOGETHER = 100;

    /** So many records are looked up together, except that those of one transaction stay together. */
    private static final int RECORDS = 2_000;

    private final ChangeFeed feed;
    private final Standing standing;
    private final Function<Viewer, Viewer> part;
    private final Nodes nodes;
    private int place;

    /**
     * @param part the same viewer, looking at what is watched only
     * @param place in the feed after which it begins
     */
    Watch(ChangeFeed feed, Standing standing, Function<Viewer, Viewer> part, Nodes nodes, int place) {
        this.feed = feed;
        this.standing = standing;
        this.part = part;
        this.nodes = nodes;
        this.place = place;
    }

    /** What was changed since the last look; nothing when nothing of it can be seen. */
    @Nullable Changes look() {
        List<ChangeFeed.Entry> entries = feed.after(place, TOGETHER);
        while (!entries.isEmpty()) {
            List<ChangeFeed.Entry> together = first(entries);
            Set<String> ids = new LinkedHashSet<>();
            together.forEach(entry -> ids.addAll(entry.records()));
            ChangeFeed.Entry last = together.getLast();
            Map<String, Object> found = nodes.byIds(part.apply(standing.viewer()), ids);
            place = last.number();
            if (!found.isEmpty()) {
                List<Object> seen =
                        ids.stream().filter(found::containsKey).map(found::get).toList();
                return new Changes(last.id(), last.at(), seen);
            }
            entries = feed.after(place, TOGETHER);
        }
        return null;
    }

    private static List<ChangeFeed.Entry> first(List<ChangeFeed.Entry> entries) {
        List<ChangeFeed.Entry> together = new ArrayList<>();
        int count = 0;
        for (ChangeFeed.Entry entry : entries) {
            count += entry.records().size();
            if (!together.isEmpty() && count > RECORDS) {
                break;
            }
            together.add(entry);
        }
        return together;
    }
}
