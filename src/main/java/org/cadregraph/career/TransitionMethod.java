package org.cadregraph.career;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Which tenures of a career follow each other. */
enum TransitionMethod {
    BY_START {
        @Override
        void moves(List<Held> career, BiConsumer<Held, Held> move) {
            List<Held> begun = begun(career);
            int group = 0;
            int next = after(begun, group);
            while (next < begun.size()) {
                int end = after(begun, next);
                for (Held from : begun.subList(group, next)) {
                    begun.subList(next, end).forEach(to -> move.accept(from, to));
                }
                group = next;
                next = end;
            }
        }
    },
    AFTER_END {
        @Override
        void moves(List<Held> career, BiConsumer<Held, Held> move) {
            afterEnd(career, LocalDate.MAX.toEpochDay(), move);
        }
    },
    AFTER_END_WITHIN_ONE_DAY {
        @Override
        void moves(List<Held> career, BiConsumer<Held, Held> move) {
            afterEnd(career, 1, move);
        }
    };

    /**
     * Tells each pair of tenures of which the second follows the first.
     *
     * @param career all tenures of one cadre but those that end before they start; each is an object of its own
     */
    abstract void moves(List<Held> career, BiConsumer<Held, Held> move);

    @SuppressWarnings("ReferenceEquality") // two tenures of one post may say the same
    private static void afterEnd(List<Held> career, long mostDays, BiConsumer<Held, Held> move) {
        List<Held> begun = begun(career);
        for (Held from : career) {
            LocalDate end = from.end();
            if (end == null) {
                continue;
            }
            List<Held> later = begun.stream()
                    .filter(to -> to != from && !start(to).isBefore(end))
                    .toList();
            for (Held to : later) {
                if (start(to).equals(start(later.getFirst()))
                        && start(to).toEpochDay() - end.toEpochDay() <= mostDays) {
                    move.accept(from, to);
                }
            }
        }
    }

    /** The tenures of which a start is known, in its order. */
    private static List<Held> begun(List<Held> career) {
        return career.stream()
                .filter(held -> held.start() != null)
                .sorted(Comparator.comparing(TransitionMethod::start))
                .toList();
    }

    private static int after(List<Held> begun, int group) {
        int end = group;
        while (end < begun.size() && start(begun.get(end)).equals(start(begun.get(group)))) {
            end++;
        }
        return end;
    }

    private static LocalDate start(Held held) {
        return Objects.requireNonNull(held.start());
    }
}
