package org.cadregraph.organisation;

import java.time.OffsetDateTime;
import java.util.List;
import org.cadregraph.api.Identified;
import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A position (chức danh, chức vụ): a post that exists whether or not somebody holds it.
 *
 * @param id its global id
 * @param key the key by which its source knows it
 * @param title as written
 * @param otherTitles what else it is called
 * @param kind what its source calls its kind: minister, secretary, …
 * @param rank its place in the order of ranks, 1 the highest; absent when nobody said
 * @param seats how many hold it at a time; absent when unknown
 * @param created when it came into being
 * @param abolished the first day on which it is no more
 * @param organisation whose post it is
 * @param folded its title without case and diacritics
 * @param recordedFrom since when the record says so
 */
public record Position(
        String id,
        String key,
        String title,
        List<String> otherTitles,
        @Nullable String kind,
        @Nullable Integer rank,
        @Nullable Integer seats,
        @Nullable PartialDate created,
        @Nullable PartialDate abolished,
        Organisation organisation,
        String folded,
        OffsetDateTime recordedFrom)
        implements Identified {

    /** What a statement returns of a {@code position} in an {@code organisation}, as a map projection. */
    public static final String PROJECTION = "position {.id, .key, .title, .otherTitles, .kind, .rank, .seats, .created,"
            + " .abolished, .folded, .recordedFrom, organisation: organisation " + Organisation.FIELDS + "}";

    public static Position of(Row row) {
        return new Position(
                row.text("id"),
                row.text("key"),
                row.text("title"),
                row.texts("otherTitles"),
                row.optionalText("kind"),
                row.optionalInteger("rank"),
                row.optionalInteger("seats"),
                Name.date(row, "created"),
                Name.date(row, "abolished"),
                Organisation.of(row.row("organisation")),
                row.text("folded"),
                row.moment("recordedFrom"));
    }
}
