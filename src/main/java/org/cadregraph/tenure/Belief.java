package org.cadregraph.tenure;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which version of the record is asked: the present one, or the one that it had at an earlier moment.
 *
 * @param knownAt the moment; absent for the present
 */
public record Belief(@Nullable OffsetDateTime knownAt) {

    /** The record as it is now. */
    public static final Belief PRESENT = new Belief(null);

    /** Its parameter for the statements of a {@link Text}. */
    public Map<String, Object> parameters() {
        return knownAt == null
                ? Map.of()
                : Map.of("knownAt", knownAt.toInstant().atZone(ZoneOffset.UTC));
    }

    /**
     * A statement in its two readings. The hot one never sees a superseded edge; the other one looks at those too.
     */
    public static final class Text {

        private static final List<String> PRESENT_TYPES = List.of("APPOINTED_TO", "ROTATED_TO");
        private static final List<String> ALL_TYPES =
                List.of("APPOINTED_TO", "ROTATED_TO", "WAS_APPOINTED_TO", "WAS_ROTATED_TO");
        private static final String KNOWN =
                " WHERE tenure.recordedFrom <= $knownAt AND coalesce(tenure.recordedTo > $knownAt, true)";

        private final String present;
        private final String earlier;

        private Text(String present, String earlier) {
            this.present = present;
            this.earlier = earlier;
        }

        /** Puts the edge in the place of {@code [tenure]}. */
        public static Text of(String template) {
            return new Text(
                    template.replace("[tenure]", "[tenure:" + String.join("|", PRESENT_TYPES) + "]"),
                    template.replace("[tenure]", "[tenure:" + String.join("|", ALL_TYPES) + KNOWN + "]"));
        }

        /** As {@link #of(String)}, for the edge of an absence in the place of {@code [absence]}. */
        static Text ofAbsences(String template) {
            return new Text(
                    template.replace("[absence]", "[absence:AWAY_FROM]"),
                    template.replace(
                            "[absence]",
                            "[absence:AWAY_FROM|WAS_AWAY_FROM" + KNOWN.replace("tenure.", "absence.") + "]"));
        }

        /** As {@link #of(String)}, as a union over the types, where each one's own index is to find the edges. */
        static Text union(String template) {
            return new Text(union(template, PRESENT_TYPES, ""), union(template, ALL_TYPES, KNOWN));
        }

        private static String union(String template, List<String> types, String known) {
            return types.stream()
                    .map(type -> template.replace("[tenure]", "[tenure:" + type + known + "]"))
                    .collect(Collectors.joining(" UNION ALL "));
        }

        /** The same statement around this one, which stands in the place of {@code {inner}}. */
        Text within(String template) {
            return new Text(template.replace("{inner}", present), template.replace("{inner}", earlier));
        }

        public String of(Belief belief) {
            return belief.knownAt() == null ? present : earlier;
        }
    }
}
