package org.cadregraph.decision;

import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One action of a decision; what it names in the record is named by its key.
 *
 * @param place which of the decision's actions it is, from 0
 * @param cadre whom it is about
 * @param position the post that it is about, or to which it leads
 * @param fromPosition the post that the cadre comes from
 * @param until how long a rotation, a secondment, a suspension or a post is meant to last
 * @param purpose why, in words
 * @param term the term that a tenure belongs to
 * @param election the election that somebody won, or is nominated for
 * @param personnelCase the case that led to it
 */
record Order(
        int place,
        ActionKind kind,
        @Nullable String cadre,
        @Nullable String position,
        @Nullable String fromPosition,
        @Nullable PartialDate until,
        @Nullable String purpose,
        @Nullable String term,
        @Nullable Election election,
        @Nullable PersonnelCase personnelCase) {

    /** The key of the post that this part names; absent when it names none. */
    @Nullable String post(Part part) {
        return part == Part.FROM_POSITION ? fromPosition : position;
    }
}
