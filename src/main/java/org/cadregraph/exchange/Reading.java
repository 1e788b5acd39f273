package org.cadregraph.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one list into batches.
 *
 * @param <E> the entry that a row becomes
 */
final class Reading<E> {

    /** Rows of a transaction. */
    static final int BATCH = 1_000;

    private final Source source;
    private final Section section;
    private final Intake<E> intake;
    private final int from;
    private final Set<String> seen = new HashSet<>();
    private List<Item<E>> items = new ArrayList<>(BATCH);
    private int rows;
    private int through;

    /** @param from the number of the first row that is not dealt with yet */
    Reading(Source source, Section section, Intake<E> intake, int from) {
        this.source = source;
        this.section = section;
        this.intake = intake;
        this.from = from;
    }

    /** Hands the batches over, in order; the last one may be empty. */
    void into(Consumer<Item.Batch<E>> taker) {
        source.rows(section, (row, place) -> {
            Item<E> item = read(row, place);
            through = place.index() + 1;
            if (place.index() < from) {
                pass(item);
                return;
            }
            rows++;
            if (item != null) {
                items.add(item);
            }
            if (rows == BATCH) {
                hand(taker);
            }
        });
        hand(taker);
    }

    private void pass(@Nullable Item<E> item) {
        if (item != null && item.entry() != null) {
            intake.passed(item.entry());
        }
    }

    private void hand(Consumer<Item.Batch<E>> taker) {
        taker.accept(new Item.Batch<>(items, rows, through));
        items = new ArrayList<>(BATCH);
        rows = 0;
    }

    private @Nullable Item<E> read(SourceRow row, Place place) {
        @Nullable String id = row.idOrNull();
        try {
            row.check();
            E entry = intake.read(row);
            if (entry == null) {
                return null;
            }
            if (!seen.add(intake.key(entry))) {
                throw new RowFault("id", id, "is the id of an earlier row of this list");
            }
            return new Item<>(place, id, entry, null, row.whole(), row.unsaid(), intake.companions(id));
        } catch (RowFault fault) {
            return new Item<>(place, id, null, fault, row.whole(), row.unsaid(), intake.companions(id));
        }
    }
}
