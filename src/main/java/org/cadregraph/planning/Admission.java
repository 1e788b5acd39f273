package org.cadregraph.planning;

import java.time.LocalDate;
import java.util.List;
import org.cadregraph.api.InputProblems;
import org.cadregraph.graph.Viewer;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** Whether somebody may be taken into a plan (đưa vào quy hoạch). What the rules say to that is known further up. */
public interface Admission {

    /**
     * Somebody who is to be in a plan.
     *
     * @param id of the entry, new or as it is on record
     * @param cadre id of who
     * @param position id of the post
     * @param term id of the term; absent when it is for none
     * @param period when it is to stand
     * @param judgedOn the days on which the cadre must fit the post; none where they are not taken in anew
     */
    record Entry(
            String id,
            String cadre,
            String position,
            @Nullable String term,
            Period period,
            List<LocalDate> judgedOn) {}

    /**
     * Notes what stands against it. A change asks when cadre and post are locked, so that of two at once the second finds
     * what the first has done, and before it writes.
     *
     * @param field of the input, at which problems are noted
     */
    void check(Viewer viewer, Entry entry, String field, InputProblems problems);
}
