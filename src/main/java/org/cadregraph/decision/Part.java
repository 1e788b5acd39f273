package org.cadregraph.decision;

/** What an action of a decision can name. */
enum Part {
    CADRE("cadre"),
    POSITION("position"),
    FROM_POSITION("fromPosition"),
    UNTIL("until"),
    PURPOSE("purpose"),
    TERM("term"),
    ELECTION("election"),
    PERSONNEL_CASE("personnelCase");

    private final String field;

    Part(String field) {
        this.field = field;
    }

    /** The field of the input that names it. */
    String field() {
        return field;
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
