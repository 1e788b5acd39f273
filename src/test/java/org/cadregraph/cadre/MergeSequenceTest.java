package org.cadregraph.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Merges and undoings in whatever sequence, against a plain model of who was merged into whom. */
@GraphTest
@Import({HandSetClock.class, Merging.class})
class MergeSequenceTest {

    private static final int CADRES = 6;
    private static final int STEPS = 14;
    private static final List<String> KEYS =
            IntStream.range(0, CADRES).mapToObj(n -> "c" + n).toList();

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    @Autowired
    private Merging merging;

    /** What the merged record's key stands for, and the payload of its merge. */
    private record Made(String into, JsonNode payload) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverWasMergedAndUndoneTheAnswersAreThoseOfTheModel(long seed) {
        store.empty();
        clock.set("2026-01-01T00:00:00Z");
        api.imported(file(), "");
        Map<String, String> before = answers();
        Random random = new Random(seed);
        Map<String, Made> made = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            List<String> roots =
                    KEYS.stream().filter(key -> !made.containsKey(key)).toList();
            if (roots.size() > 1 && random.nextInt(3) > 0) {
                List<String> two = new ArrayList<>(roots);
                java.util.Collections.shuffle(two, random);
                JsonNode payload = merging.merge(two.get(0), two.get(1));
                assertThat(Mutations.problems(payload)).isEmpty();
                made.put(two.get(1), new Made(two.get(0), payload));
            } else if (!made.isEmpty()) {
                undo(made, List.copyOf(made.keySet()).get(random.nextInt(made.size())));
            }
            check(made);
        }
        while (!made.isEmpty()) {
            made.keySet().stream().toList().forEach(merged -> undo(made, merged));
        }
        assertThat(answers()).isEqualTo(before);
    }

    /** Undoes the merge, or is told that another one must be undone first. */
    private void undo(Map<String, Made> made, String merged) {
        Made merge = made.get(merged);
        if (merge == null) {
            throw new IllegalStateException(merged);
        }
        JsonNode payload = merging.undo(merge.payload());
        if (made.containsKey(merge.into())) {
            assertThat(Mutations.problems(payload)).containsExactly("LATER_MERGE input.merge");
        } else {
            assertThat(Mutations.problems(payload)).isEmpty();
            made.remove(merged);
        }
    }

    private void check(Map<String, Made> made) {
        Map<String, TreeSet<String>> persons = KEYS.stream()
                .collect(Collectors.groupingBy(
                        key -> root(made, key), TreeMap::new, Collectors.toCollection(TreeSet::new)));
        assertThat(api.data("{ cadres { totalCount } inOffice(asOf: \"2020-01-01\") { certain } }")
                        .toString())
                .isEqualTo("{\"cadres\":{\"totalCount\":%d},\"inOffice\":{\"certain\":%d}}"
                        .formatted(persons.size(), 2 * CADRES));
        persons.forEach((root, keys) -> keys.forEach(key -> {
            JsonNode cadre = merging.cadre(key, "key career { key } names { name } identifiers { code }");
            assertThat(cadre.path("key").stringValue()).isEqualTo(root);
            assertThat(texts(cadre.path("career"), "key"))
                    .containsExactlyInAnyOrderElementsOf(keys.stream()
                            .flatMap(of -> List.of(of + "-a", of + "-b").stream())
                            .toList());
            assertThat(texts(cadre.path("identifiers"), "code")).containsExactlyElementsOf(keys);
            TreeSet<String> names =
                    new TreeSet<>(keys.stream().map(of -> "Cũ " + of).toList());
            keys.stream().filter(of -> !of.equals(root)).forEach(of -> names.add("Tên " + of));
            assertThat(texts(cadre.path("names"), "name")).containsExactlyElementsOf(names);
        }));
    }

    private static String root(Map<String, Made> made, String key) {
        Made merge = made.get(key);
        return merge == null ? key : root(made, merge.into());
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.path(field).stringValue()));
        return texts;
    }

    private Map<String, String> answers() {
        List<String> ids = KEYS.stream().map(RecordKind.CADRE::id).toList();
        return merging.answers(KEYS, ids, List.of("p0", "p1"), List.of("", "ten"));
    }

    private static String file() {
        String persons = KEYS.stream().map(key -> """
                {"id": "%1$s", "name": "Tên %1$s", "other_names": [{"name": "Cũ %1$s"}],
                 "identifiers": [{"scheme": "s", "identifier": "%1$s"}]}""".formatted(key)).collect(Collectors.joining(","));
        String memberships = KEYS.stream().map(key -> """
                {"id": "%1$s-a", "person_id": "%1$s", "post_id": "p0", "organization_id": "ls-ubnd", "start_date": "2001"},
                {"id": "%1$s-b", "person_id": "%1$s", "post_id": "p1", "organization_id": "ls-ubnd", "start_date": "2002"}""".formatted(key)).collect(Collectors.joining(","));
        return """
                {"organizations": [{"id": "ls-ubnd", "name": "UBND"}], "persons": [%s], "memberships": [%s],
                 "posts": [{"id": "p0", "label": "P0", "organization_id": "ls-ubnd"}, {"id": "p1", "label": "P1", "organization_id": "ls-ubnd"}]}
                """.formatted(persons, memberships);
    }
}
