package org.cadregraph.decision;

import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Term;
import org.jspecify.annotations.Nullable;

/** What an action of a decision can name. */
enum Part {
    CADRE("cadre", Cadre.class),
    POSITION("position", Position.class),
    FROM_POSITION("fromPosition", Position.class),
    UNTIL("until", null),
    PURPOSE("purpose", null),
    TERM("term", Term.class),
    ELECTION("election", Election.class),
    PERSONNEL_CASE("personnelCase", PersonnelCase.class);

    private final String field;
    private final @Nullable Class<?> record;

    Part(String field, @Nullable Class<?> record) {
        this.field = field;
        this.record = record;
    }

    /** The field of the input that names it. */
    String field() {
        return field;
    }

    /** The kind of record that it names; absent when it names none. */
    @Nullable Class<?> record() {
        return record;
    }

    /** That an action names it. */
    record Taken(Part part, boolean needed) {}

    Taken needed() {
        return new Taken(this, true);
    }

    Taken optional() {
        return new Taken(this, false);
    }
}
