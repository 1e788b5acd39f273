package org.cadregraph.tenure;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

        private static final String TENURE = "tenure";
        private static final List<String> TENURES = List.of("APPOINTED_TO", "ROTATED_TO");

        private final String present;
        private final String earlier;

        private Text(String present, String earlier) {
            this.present = present;
            this.earlier = earlier;
        }

        /** Puts the edge of a tenure in the place of {@code [tenure]}. */
        public static Text of(String template) {
            return of(template, TENURE, TENURES);
        }

        /**
         * As {@link #of(String)}, for the edge of something else.
         *
         * @param name of the edge, which stands in brackets in its place
         * @param type a constant of the code, never a value from outside; what was superseded is of its {@code WAS_…} type
         */
        public static Text of(String template, String name, String type) {
            return of(template, name, List.of(type));
        }

        private static Text of(String template, String name, List<String> types) {
            String place = "[" + name + "]";
            return new Text(
                    template.replace(place, "[" + name + ":" + String.join("|", types) + "]"),
                    template.replace(place, "[" + name + ":" + String.join("|", all(types)) + known(name) + "]"));
        }

        private static List<String> all(List<String> types) {
            return Stream.concat(types.stream(), types.stream().map("WAS_"::concat))
                    .toList();
        }

        private static String known(String name) {
            return " WHERE %1$s.recordedFrom <= $knownAt AND coalesce(%1$s.recordedTo > $knownAt, true)"
                    .formatted(name);
        }

        /** As {@link #of(String)}, as a union over the types, where each one's own index is to find the edges. */
        static Text union(String template) {
            return new Text(union(template, TENURES, ""), union(template, all(TENURES), known(TENURE)));
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
