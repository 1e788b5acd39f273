package org.cadregraph.eligibility;

import java.util.List;

/**
 * Records of a kind, if whoever asks may read them.
 *
 * @param open whether they may; where not, there may be some all the same
 */
record Shown<T>(boolean open, List<T> records) {

    Shown {
        records = List.copyOf(records);
    }

    static <T> Shown<T> of(List<T> records) {
        return new Shown<>(true, records);
    }

    static <T> Shown<T> closed() {
        return new Shown<>(false, List.of());
    }
}
