package org.cadregraph.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.time.Certainty;

/** Takes the findings that are wanted and stand after a place: keeps some of them, or only counts them. */
final class Collected {

    private final Wanted wanted;
    private final Place after;
    private final int most;
    private final List<Placed> kept = new ArrayList<>();
    private final Map<FindingKind, Integer> certain = new EnumMap<>(FindingKind.class);
    private final Map<FindingKind, Integer> possible = new EnumMap<>(FindingKind.class);

    /** A finding where it stands. */
    record Placed(Finding finding, Place place) {}

    private Collected(Wanted wanted, Place after, int most) {
        this.wanted = wanted;
        this.after = after;
        this.most = most;
    }

    /** Keeps the first ones after a place. */
    static Collected some(Wanted wanted, Place after, int most) {
        return new Collected(wanted, after, most);
    }

    /** Counts them all and keeps none. */
    static Collected counts(Wanted wanted) {
        return new Collected(wanted, Place.START, -1);
    }

    Place after() {
        return after;
    }

    /** Takes the findings of one post, or of one year; answers whether it wants more. */
    boolean add(String part, String group, String id, List<Finding> findings) {
        for (Finding finding : findings) {
            Place place = new Place(part, group, id, finding.place());
            if (wanted.has(finding) && place.compareTo(after) > 0) {
                count(finding);
                if (kept.size() < most) {
                    kept.add(new Placed(finding, place));
                }
            }
        }
        return most < 0 || kept.size() < most;
    }

    private void count(Finding finding) {
        possible.merge(finding.kind(), 1, Integer::sum);
        if (finding.certainty() == Certainty.CERTAIN) {
            certain.merge(finding.kind(), 1, Integer::sum);
        }
    }

    List<Placed> kept() {
        return kept;
    }

    int certain(FindingKind kind) {
        return certain.getOrDefault(kind, 0);
    }

    int possible(FindingKind kind) {
        return possible.getOrDefault(kind, 0);
    }
}
