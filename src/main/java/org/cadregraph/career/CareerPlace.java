package org.cadregraph.career;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody is in a career: a post, or any post of a kind or of a rank.
 *
 * @param unit which of these
 * @param positionId id of the post
 * @param kind absent for posts of no kind too
 * @param rank absent for posts of no rank too
 */
record CareerPlace(
        CareerUnit unit,
        @Nullable String positionId,
        @Nullable String kind,
        @Nullable Integer rank) {

    static CareerPlace of(CareerUnit unit, CareerTable.Post post) {
        return switch (unit) {
            case POSITION -> new CareerPlace(unit, post.id(), post.kind(), post.rank());
            case KIND -> new CareerPlace(unit, null, post.kind(), null);
            case RANK -> new CareerPlace(unit, null, null, post.rank());
        };
    }

    /** Orders places of one unit: by kind, by rank, and then by the post. */
    String order() {
        return switch (unit) {
            case POSITION -> String.valueOf(positionId);
            case KIND -> kind == null ? "" : kind;
            case RANK -> "%06d".formatted(rank == null ? 0 : rank);
        };
    }
}
