package org.cadregraph.graph;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * One act of writing: who, when, what. Who and when stand in the change log for good, what was written there may be taken
 * out when its time is over; its moment is what every fact that it wrote carries as {@code recordedFrom}.
 *
 * @param id of the entry in the log
 * @param at when
 * @param who the viewer's name
 * @param what for instance the import of a file
 */
public record Change(String id, ZonedDateTime at, String who, String what) {

    /** A change at the clock's present moment, to the millisecond so that every client can write it back exactly. */
    public static Change now(Clock clock, Viewer viewer, String what) {
        ZonedDateTime at = clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneOffset.UTC);
        return new Change(UUID.randomUUID().toString(), at, viewer.name(), what);
    }

    /** Enters the change in the log. */
    public void log(Graph.Writer writer) {
        writer.run(
                "CREATE (:Change {id: $id, at: $at, who: $who, what: $what})",
                Map.of("id", id, "at", at, "who", who, "what", what));
    }
}
