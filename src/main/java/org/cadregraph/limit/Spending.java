package org.cadregraph.limit;

import org.cadregraph.graph.RequestCost;

/**
 * What one answer may cost, or one event of a subscription, and has cost so far.
 *
 * @param database rows and time there
 * @param fields of the answer
 */
record Spending(RequestCost database, FieldLimit fields) {

    static Spending begin(LimitProperties limits, int maxRows) {
        Spending spending = new Spending(new RequestCost(maxRows, limits.requestTime()), new FieldLimit(limits));
        spending.database.begin();
        return spending;
    }

    /** On the thread on which it began. */
    void end() {
        try {
            database.end();
        } finally {
            fields.end();
        }
    }
}
