package org.cadregraph.finding;

import java.util.ArrayList;
import java.util.List;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;

/** Takes in cadres in the order of their births, and looks for near-duplicates when a year is complete. */
final class YearsOfBirth implements Graph.Fold {

    private final Collected collected;
    private final List<Person> ofYear = new ArrayList<>();
    private String year = "";
    private boolean more = true;

    YearsOfBirth(Collected collected) {
        this.collected = collected;
    }

    @Override
    public boolean add(Row row) {
        Person person = Person.of(row.row("person"));
        String born = String.valueOf(person.born().earliest().getYear());
        if (!born.equals(year)) {
            completeYear();
            year = born;
        }
        ofYear.add(person);
        return more;
    }

    private void completeYear() {
        if (more && !ofYear.isEmpty()) {
            more = collected.add(Place.CADRES, year, "", NearDuplicates.among(ofYear));
        }
        ofYear.clear();
    }

    /** To be asked when all rows have come. */
    Collected finish() {
        completeYear();
        return collected;
    }
}
