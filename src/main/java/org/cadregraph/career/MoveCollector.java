package org.cadregraph.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** Takes in career by career and keeps of each move no more than from which post to which: eight bytes. */
final class MoveCollector implements Graph.Fold {

    private static final int HALF = Integer.SIZE;

    private final Transitions question;
    private final @Nullable Set<String> left;
    private final @Nullable Set<String> entered;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> positions = new ArrayList<>();
    private long[] moves = new long[1_024];
    private int total;

    /**
     * @param left ids of the posts out of which moves count; all when absent
     * @param entered ids of the posts into which moves count; all when absent
     */
    MoveCollector(Transitions question, @Nullable Set<String> left, @Nullable Set<String> entered) {
        this.question = question;
        this.left = left;
        this.entered = entered;
    }

    @Override
    public boolean add(Row row) {
        List<String> posts = row.texts("positions");
        List<LocalDate> starts = row.dates("starts");
        List<String> ends = row.texts("ends");
        List<Held> career = new ArrayList<>(posts.size());
        for (int index = 0; index < posts.size(); index++) {
            LocalDate start = starts.get(index);
            String end = ends.get(index);
            career.add(new Held(
                    posts.get(index),
                    start.equals(Period.BEGINNING) ? null : start,
                    end.isEmpty() ? null : PartialDate.of(end).earliest()));
        }
        question.method().moves(career, this::move);
        return true;
    }

    private void move(Held from, Held to) {
        LocalDate start = to.start();
        if ((left == null || left.contains(from.position()))
                && (entered == null || entered.contains(to.position()))
                && start != null
                && (question.begunFrom() == null || !start.isBefore(question.begunFrom()))
                && (question.begunTo() == null || start.isBefore(question.begunTo()))) {
            if (total == moves.length) {
                moves = Arrays.copyOf(moves, total * 2);
            }
            moves[total] = ((long) number(from.position()) << HALF) | number(to.position());
            total++;
        }
    }

    private int number(String position) {
        return numbers.computeIfAbsent(position, id -> {
            positions.add(id);
            return positions.size() - 1;
        });
    }

    /** The ids of all posts that were left or entered. */
    List<String> positions() {
        return List.copyOf(positions);
    }

    int total() {
        return total;
    }

    /** Told of a pair of posts, by their ids. */
    interface Pair {
        void counted(String from, String to, int count);
    }

    /** Tells each pair of posts once; answers how many there are. */
    int pairs(Pair pair) {
        Arrays.sort(moves, 0, total);
        int pairs = 0;
        int start = 0;
        for (int index = 1; index <= total; index++) {
            if (index == total || moves[index] != moves[start]) {
                pair.counted(
                        positions.get((int) (moves[start] >>> HALF)), positions.get((int) moves[start]), index - start);
                start = index;
                pairs++;
            }
        }
        return pairs;
    }
}
