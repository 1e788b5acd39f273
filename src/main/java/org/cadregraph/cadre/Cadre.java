package org.cadregraph.cadre;

import java.time.OffsetDateTime;
import org.cadregraph.api.Identified;
import org.cadregraph.api.Name;
import org.cadregraph.api.Personal;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A cadre (cán bộ): a leading official. Two cadres may share a name; only the id tells them apart.
 *
 * @param id global id
 * @param key the key by which the source knows the cadre
 * @param name present name, as written
 * @param familyName family name (họ), where the source gives it apart
 * @param givenName given name (tên), where the source gives it apart
 * @param gender as the source words it
 * @param birthDate of whatever precision
 * @param deathDate of whatever precision
 * @param recordedFrom since when the record says so
 * @param erasedAt when who they are was erased; absent when it was not
 */
public record Cadre(
        String id,
        String key,
        String name,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String gender,
        @Nullable PartialDate birthDate,
        @Nullable PartialDate deathDate,
        OffsetDateTime recordedFrom,
        @Nullable OffsetDateTime erasedAt)
        implements Identified, Personal {

    /** What a statement returns of a cadre, as a map projection. */
    public static final String FIELDS =
            "{.id, .key, .name, .familyName, .givenName, .gender, .birthDate, .deathDate, .recordedFrom, .erasedAt}";

    @Override
    public Cadre person() {
        return this;
    }

    public static Cadre of(Row row) {
        return new Cadre(
                row.text("id"),
                row.text("key"),
                row.text("name"),
                row.optionalText("familyName"),
                row.optionalText("givenName"),
                row.optionalText("gender"),
                Name.date(row, "birthDate"),
                Name.date(row, "deathDate"),
                row.moment("recordedFrom"),
                row.optionalMoment("erasedAt"));
    }
}
