package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;

/**
 * What is otherwise in one scenario and another.
 *
 * @param asOf on which day
 * @param posts those that are held otherwise
 * @param coverage of what may be vacant on that day, in the first
 * @param otherCoverage the same in the other
 */
record ScenarioComparison(LocalDate asOf, List<HeldOtherwise> posts, Coverage coverage, Coverage otherCoverage) {

    /**
     * A post that is held otherwise.
     *
     * @param holders who holds it in the first, or may
     * @param otherHolders who does in the other
     */
    record HeldOtherwise(Position position, List<Cadre> holders, List<Cadre> otherHolders) {}

    /** What one scenario says. */
    record Side(List<LostPost> posts, Coverage coverage) {}

    static ScenarioComparison of(LocalDate asOf, Side first, Side other) {
        Map<String, Position> positions = new LinkedHashMap<>();
        Map<String, List<Cadre>> holders = holders(first, positions);
        Map<String, List<Cadre>> others = holders(other, positions);
        List<HeldOtherwise> differing = new ArrayList<>();
        positions.forEach((id, position) -> {
            List<Cadre> one = holders.getOrDefault(id, List.of());
            List<Cadre> two = others.getOrDefault(id, List.of());
            if (!ids(one).equals(ids(two))) {
                differing.add(new HeldOtherwise(position, one, two));
            }
        });
        return new ScenarioComparison(asOf, differing, first.coverage(), other.coverage());
    }

    private static List<String> ids(List<Cadre> cadres) {
        return cadres.stream().map(Cadre::id).toList();
    }

    private static Map<String, List<Cadre>> holders(Side side, Map<String, Position> positions) {
        Map<String, List<Cadre>> holders = new LinkedHashMap<>();
        for (LostPost post : side.posts()) {
            positions.putIfAbsent(post.position().id(), post.position());
            holders.put(
                    post.position().id(),
                    post.holders().stream()
                            .map(LostPost.Holder::cadre)
                            .distinct()
                            .sorted(Comparator.comparing(Cadre::id))
                            .toList());
        }
        return holders;
    }
}
