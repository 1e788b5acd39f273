package org.cadregraph.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A set of CSV files, any of the lists, in any order; several files of one list are read one after another. */
final class TableSet implements Source {

    private final Map<Section, List<TableFile>> files = new EnumMap<>(Section.class);

    /** @throws UnreadableFile when a file is not the table of any list */
    TableSet(List<LaidFile> laid) {
        for (LaidFile file : laid) {
            TableFile table = TableFile.open(file);
            files.computeIfAbsent(table.head().table().section(), section -> new ArrayList<>())
                    .add(table);
        }
    }

    @Override
    public Form form() {
        return Form.CSV;
    }

    @Override
    public long check() {
        AtomicLong rows = new AtomicLong();
        files.keySet().forEach(section -> rows(section, (row, place) -> rows.incrementAndGet()));
        return rows.get();
    }

    @Override
    public boolean has(Section section) {
        return files.containsKey(section);
    }

    @Override
    public void rows(Section section, RowTaker taker) {
        AtomicInteger index = new AtomicInteger();
        for (TableFile file : of(section)) {
            file.rows((row, line) -> taker.take(row, new Place(file.file().name(), line, index.getAndIncrement())));
        }
    }

    List<TableFile> of(Section section) {
        return files.getOrDefault(section, List.of());
    }

    @Override
    public List<RowProblem> oddities() {
        return files.values().stream()
                .flatMap(List::stream)
                .flatMap(file -> file.oddities().stream())
                .toList();
    }
}
