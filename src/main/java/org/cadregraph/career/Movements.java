package org.cadregraph.career;

import java.util.Arrays;

/** All moves from place to place, eight bytes each. */
final class Movements {

    private static final int HALF = Integer.SIZE;

    private long[] moves = new long[1_024];
    private int size;

    /** The moves of all careers to steps that began in the period. */
    static Movements of(CareerQuestion question) {
        Movements movements = new Movements();
        question.each(career -> {
            for (int step = 1; step < career.size(); step++) {
                if (question.inPeriod(career.start(step))) {
                    movements.add(career.place(step - 1), career.place(step));
                }
            }
        });
        return movements;
    }

    void add(int from, int to) {
        if (size == moves.length) {
            moves = Arrays.copyOf(moves, size * 2);
        }
        moves[size] = ((long) from << HALF) | to;
        size++;
    }

    /** All of them, in no order that matters. */
    long[] all() {
        return Arrays.copyOf(moves, size);
    }

    /** The graph of those that were made often enough to be told. */
    MoveGraph graph(int nodes, Cells cells) {
        Arrays.sort(moves, 0, size);
        long[] told = new long[size];
        int kept = 0;
        int start = 0;
        for (int index = 1; index <= size; index++) {
            if (index == size || moves[index] != moves[start]) {
                if (cells.tells(index - start)) {
                    System.arraycopy(moves, start, told, kept, index - start);
                    kept += index - start;
                }
                start = index;
            }
        }
        return MoveGraph.of(nodes, Arrays.copyOf(told, kept));
    }
}
