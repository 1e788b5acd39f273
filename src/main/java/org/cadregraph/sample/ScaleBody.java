package org.cadregraph.sample;

import java.util.List;
import java.util.stream.Stream;

/**
 * What every place of one tier has: a body with its posts.
 *
 * @param name with {@code %s} where the place's name goes
 */
record ScaleBody(String name, String classification, List<Kind> posts) {

    /**
     * A post of such a body.
     *
     * @param title as it stands before the body's name
     */
    record Kind(String title, String kind, int seats) {

        /** Reads {@code title=kind} or {@code title=kind*seats}. */
        static Kind of(String text) {
            int is = text.indexOf('=');
            int star = text.indexOf('*');
            String kind = text.substring(is + 1, star < 0 ? text.length() : star);
            return new Kind(text.substring(0, is), kind, star < 0 ? 1 : Integer.parseInt(text.substring(star + 1)));
        }

        int grade() {
            return switch (kind) {
                case "secretary", "chair" -> 2;
                case "deputy secretary", "vice chair", "head", "member" -> 1;
                default -> 0;
            };
        }
    }

    /** Reads one line for each group of bodies that have the same posts: {@code names; classification; posts}. */
    static List<ScaleBody> list(String text) {
        return text.lines().flatMap(ScaleBody::line).toList();
    }

    private static Stream<ScaleBody> line(String line) {
        List<String> parts = List.of(line.split("; ", -1));
        List<Kind> posts = Stream.of(parts.get(2).split(", ", -1)).map(Kind::of).toList();
        return Stream.of(parts.get(0).split(", ", -1)).map(name -> new ScaleBody(name, parts.get(1), posts));
    }

    /** How many posts these have together. */
    static int posts(List<ScaleBody> bodies) {
        return bodies.stream().mapToInt(body -> body.posts().size()).sum();
    }
}
