package org.cadregraph.organisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement about what is {@code [managed]} in its two readings: the hot one never sees what was superseded, the other
 * one looks at that too.
 */
final class ManagementText {

    /** The condition on one that is {@code managed}, after others. */
    static final String ASKED = " AND managed.possibleFrom <= $asOf AND ($ended OR managed.possibleTo > $asOf)";

    private static final String PLACE = "[managed]";

    private final String present;
    private final String earlier;

    /** @param template of which the edge stands in brackets in its place */
    ManagementText(String template) {
        String type = "[managed:" + ManagementRegister.TYPE;
        present = template.replace(PLACE, type + "]");
        earlier = template.replace(
                PLACE,
                type + "|WAS_" + ManagementRegister.TYPE
                        + " WHERE managed.recordedFrom <= $knownAt AND coalesce(managed.recordedTo > $knownAt, true)]");
    }

    /** The reading that answers this. */
    String of(Asked asked) {
        return asked.knownAt() == null ? present : earlier;
    }

    /**
     * What is asked.
     *
     * @param asOf the day on which it is to hold
     * @param knownAt the moment of whose record it is asked; absent for the present
     * @param ended what ended before, or never counted, too
     */
    record Asked(LocalDate asOf, @Nullable OffsetDateTime knownAt, boolean ended) {

        Map<String, @Nullable Object> parameters(List<String> ids) {
            Map<String, @Nullable Object> parameters = new HashMap<>();
            parameters.put("ids", ids);
            parameters.put("asOf", asOf);
            parameters.put("ended", ended);
            if (knownAt != null) {
                parameters.put("knownAt", knownAt.toInstant().atZone(ZoneOffset.UTC));
            }
            return parameters;
        }
    }
}
