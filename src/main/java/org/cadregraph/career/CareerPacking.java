package org.cadregraph.career;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;

/** Packs careers for a {@link CareerTable} as they are read, so that the texts of none are kept. */
final class CareerPacking implements Graph.Fold {

    /** What a statement says in the place of an end that there is not. */
    private static final String NO_END = "";

    /** What it says of an end that nobody knows. */
    private static final String UNKNOWN_END = "?";

    private final Map<String, Integer> numbers;
    private final Map<String, int[]> careers = new LinkedHashMap<>();

    /** @param known the numbers of posts, by id; a post that is not among them gets the next one */
    CareerPacking(Map<String, Integer> known) {
        this.numbers = new HashMap<>(known);
    }

    @Override
    public boolean add(Row row) {
        List<String> posts = row.texts("positions");
        List<LocalDate> starts = row.dates("starts");
        List<String> ends = row.texts("ends");
        List<LocalDate> latest = row.dates("latest");
        int[] career = new int[posts.size() * CareerTable.WIDTH];
        for (int index = 0; index < posts.size(); index++) {
            int place = index * CareerTable.WIDTH;
            career[place] = numbers.computeIfAbsent(posts.get(index), id -> numbers.size());
            career[place + 1] = CareerTable.day(starts.get(index));
            career[place + 2] = end(ends.get(index));
            career[place + 3] = CareerTable.day(latest.get(index));
        }
        careers.put(row.text("cadre"), career);
        return true;
    }

    /** This cadre has no career, unless one comes after. */
    void none(String cadre) {
        careers.putIfAbsent(cadre, new int[0]);
    }

    private static int end(String told) {
        return switch (told) {
            case NO_END -> CareerTable.RUNNING;
            case UNKNOWN_END -> CareerTable.UNKNOWN;
            default -> CareerTable.day(PartialDate.of(told).earliest());
        };
    }

    Map<String, Integer> numbers() {
        return numbers;
    }

    /** By cadre, the tenures in the order in which they came. */
    Map<String, int[]> careers() {
        return careers;
    }
}
