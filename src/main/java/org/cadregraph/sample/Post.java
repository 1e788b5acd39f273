package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Objects;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A position with what its filling needs to know.
 *
 * @param entry the position
 * @param body whose post it is
 * @param use how people come to it
 * @param grade its height: 0 a specialist, 8 a deputy secretary of the province
 * @param places how many hold it at a time, known or not to the record
 * @param cycle what renews its holders
 * @param order where it stands among all posts; earlier comes first in an election
 */
record Post(PositionEntry entry, Body body, Use use, int grade, int places, Cycle cycle, int order) {

    /** How people come to a post. */
    enum Use {
        /** It is somebody's work. */
        WORK,
        /** It falls to the holder of another post (kiêm nhiệm). */
        CONCURRENT,
        /** It is a seat in a committee or council, held beside one's work. */
        SEAT
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Post post && key().equals(post.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    String key() {
        return entry.key();
    }

    String kind() {
        return Objects.requireNonNullElse(entry.kind(), "");
    }

    Area area() {
        return body.area();
    }

    String scope() {
        return body.scope();
    }

    /** The last part of the key: posts of different organisations with the same work share it. */
    String work() {
        return key().substring(body.key().length() + 1);
    }

    LocalDate opens() {
        PartialDate created = entry.created();
        return created == null ? LocalDate.MIN : created.earliest();
    }

    LocalDate closes() {
        PartialDate abolished = entry.abolished();
        return abolished == null ? LocalDate.MAX : abolished.earliest();
    }

    boolean existsOn(LocalDate day) {
        return !day.isBefore(opens()) && day.isBefore(closes());
    }

    boolean single() {
        return places == 1;
    }

    boolean leading() {
        return grade > 0;
    }

    /** Whether its holder is head or deputy head of a department. */
    boolean departmental() {
        return area() == Area.CITY && (kind().equals("head") || kind().equals("deputy head"));
    }

    /** Whether the city's Standing Committee manages it: heads and deputies of departments, units and schools. */
    boolean managed() {
        return departmental() || (leading() && (area() == Area.UNIT || area() == Area.SCHOOL));
    }

    /** Whether it is a key leading post of a ward or commune: in its Party committee or People's Committee. */
    boolean keyPostOfCommune() {
        return area() == Area.COMMUNE && use != Use.SEAT && leading() && cycle != Cycle.MASS;
    }
}
