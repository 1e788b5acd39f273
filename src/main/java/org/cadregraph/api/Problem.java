package org.cadregraph.api;

/** A request that cannot be answered as it stands, with a message for whoever sent it: what, where, what to do. */
public final class Problem extends RuntimeException {

    /**
     * What kind of problem; clients read it as {@code extensions.code} of an error, or as {@code code} of a mutation's
     * problem.
     */
    public enum Code {
        /** An argument has a value that it must not have. */
        INVALID_ARGUMENT,
        /** Several records fit where one was asked for. */
        AMBIGUOUS,
        /** The request wants more than the limits allow. */
        LIMIT_EXCEEDED,
        /** Who sent it may not do this, whatever the input. */
        FORBIDDEN,
        /** The input names a record that does not exist, or that its sender may not see. */
        NOT_FOUND,
        /** Another record has the key. */
        DUPLICATE_KEY,
        /** The record has changed since the version that the change was made for. */
        CONFLICT,
        /** An organisation would be a part of itself. */
        CYCLE,
        /** An end would lie before its beginning. */
        DATES_OUT_OF_ORDER,
        /** The record was merged into another one. */
        MERGED,
        /** A later merge rests on the one that is to be undone. */
        LATER_MERGE,
        /** The record was erased: nothing about the person is kept any more, or may come back. */
        ERASED,
        /** The cadre is planned for the position in that term already. */
        ALREADY_PLANNED,
        /** The organisation manages the position at that time already. */
        ALREADY_MANAGED,
        /** The planning entry was removed before. */
        ALREADY_REMOVED,
        /** The cadre does not hold the post, or not for sure. */
        NOT_IN_POST,
        /** The cadre holds the post already, or may. */
        ALREADY_IN_POST,
        /** The post has no seat free. */
        SEAT_TAKEN,
        /** The post may have no seat free: nobody knows when a tenure in it ended. */
        SEAT_UNCERTAIN,
        /** There is no such post on that day. */
        POSITION_ABOLISHED,
        /** Somebody holds the post, or may. */
        POSITION_OCCUPIED,
        /** It is so already. */
        ALREADY_DONE,
        /** Two parts of the input contradict each other. */
        CONTRADICTION,
        /** The organisation does not manage the post on that day, or not for sure. */
        NOT_MANAGED,
        /** The personnel case that has to lead to it is missing, or not complete. */
        PROCESS_INCOMPLETE,
        /** A later change rests on the one that is to be undone. */
        LATER_CHANGE,
        /** By the rules the cadre may not be put there: a criterion fails, or something stands in the way. */
        NOT_ELIGIBLE,
        /** It is not known whether by the rules the cadre may be put there. */
        ELIGIBILITY_UNKNOWN,
        /** The plan would have more for a title, or for a person, than the rules allow. */
        PLAN_CAP_EXCEEDED,
        /** The client used its mutation id for another mutation before. */
        CLIENT_MUTATION_ID_REUSED,
        /** Nobody vouches any more for who sent it: they have to sign in anew. */
        UNAUTHENTICATED,
        /** The server cannot answer at present: it stops, reads on, or cannot keep what is read. */
        UNAVAILABLE
    }

    private final Code code;

    public Problem(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
