package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ladders to every post of real data sets are those that counting in the files gives. */
@GraphTest
class RealLaddersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final int STEPS = 3;

    private static final String LADDERS = """
            query($post: String!, $day: Date!, $steps: Int!) {
              careerLadders(to: {position: {key: $post}}, by: POSITION, steps: $steps, asOf: $day, smallestCell: 1) {
                arrivals withoutPrior
                paths(first: 500) { count share { value } steps { place { position { key } } time { median } } } } }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    private record Stay(String post, LocalDate start, LocalDate end) {}

    @TestFactory
    Stream<DynamicTest> laddersEqualAnIndependentCount() {
        return DataSets.files().stream().map(file -> DynamicTest.dynamicTest(DataSets.name(file), () -> compare(file)));
    }

    private void compare(Path file) {
        store.empty();
        api.imported(file);
        JsonNode data = JsonMapper.shared().readTree(file);
        Map<String, List<List<Stay>>> arrivals = new TreeMap<>();
        data.path("posts").forEach(post -> arrivals.put(post.path("id").stringValue(), new ArrayList<>()));
        careers(data).values().forEach(career -> {
            for (int step = 0; step < career.size(); step++) {
                String post = career.get(step).post();
                if (career.subList(0, step).stream()
                        .noneMatch(stay -> stay.post().equals(post))) {
                    arrivals.getOrDefault(post, new ArrayList<>())
                            .add(career.subList(Math.max(0, step - STEPS), step + 1));
                }
            }
        });
        String highest = "";
        int most = 0;
        for (Map.Entry<String, List<List<Stay>>> post : arrivals.entrySet()) {
            compare(post.getKey(), post.getValue());
            if (post.getValue().size() > most) {
                most = post.getValue().size();
                highest = post.getKey();
            }
        }
        System.out.printf(
                "%s: the ladders to %d posts are those of the file; most cadres, %d, came to %s%n",
                DataSets.name(file), arrivals.size(), most, highest);
    }

    private void compare(String post, List<List<Stay>> arrivals) {
        JsonNode ladders = api.data(LADDERS, Map.of("post", post, "day", DAY.toString(), "steps", STEPS))
                .path("careerLadders");
        assertThat(ladders.path("arrivals").intValue()).as(post).isEqualTo(arrivals.size());
        List<List<Stay>> ways = arrivals.stream().filter(way -> way.size() > 1).toList();
        assertThat(ladders.path("withoutPrior").intValue()).as(post).isEqualTo(arrivals.size() - ways.size());
        Map<String, List<List<Stay>>> byPath = ways.stream()
                .collect(Collectors.groupingBy(
                        way -> way.subList(0, way.size() - 1).stream()
                                .map(Stay::post)
                                .collect(Collectors.joining(" > ")),
                        TreeMap::new,
                        Collectors.toList()));
        Map<String, String> expected = new TreeMap<>();
        byPath.forEach((path, taken) -> {
            List<Integer> medians = new ArrayList<>();
            for (int step = 0; step + 1 < taken.getFirst().size(); step++) {
                int which = step;
                medians.add(median(taken.stream()
                        .map(way -> Math.toIntExact(way.get(which + 1).start().toEpochDay()
                                - way.get(which).start().toEpochDay()))
                        .sorted()
                        .toList()));
            }
            expected.put(path, taken.size() + " in " + medians);
        });
        Map<String, String> told = new TreeMap<>();
        for (JsonNode path : ladders.path("paths")) {
            List<String> posts = new ArrayList<>();
            List<Integer> medians = new ArrayList<>();
            path.path("steps").forEach(step -> {
                posts.add(step.at("/place/position/key").stringValue());
                medians.add(step.at("/time/median").intValue());
            });
            told.put(String.join(" > ", posts), path.path("count").intValue() + " in " + medians);
            assertThat(path.at("/share/value").doubleValue())
                    .isEqualTo(path.path("count").doubleValue() / ways.size());
        }
        assertThat(told).as(post).isEqualTo(expected);
    }

    private static int median(List<Integer> sorted) {
        return sorted.get((sorted.size() - 1) / 2);
    }

    /** The stays of each person, read from the file: terms of one post that follow each other are one. */
    private static Map<String, List<Stay>> careers(JsonNode data) {
        Map<String, Map<String, List<Stay>>> byPost = new TreeMap<>();
        for (JsonNode membership : data.path("memberships")) {
            @Nullable PartialDate from = date(membership, "start_date");
            @Nullable PartialDate to = date(membership, "end_date");
            boolean reversed = from != null && to != null && to.latest().isBefore(from.earliest());
            if (from != null && !reversed && !from.earliest().isAfter(DAY)) {
                byPost.computeIfAbsent(membership.path("person_id").stringValue(), any -> new TreeMap<>())
                        .computeIfAbsent(membership.path("post_id").stringValue(), any -> new ArrayList<>())
                        .add(new Stay(
                                membership.path("post_id").stringValue(),
                                from.earliest(),
                                to == null ? LocalDate.MAX.minusYears(1) : to.latest()));
            }
        }
        Map<String, List<Stay>> careers = new TreeMap<>();
        byPost.forEach((person, posts) -> {
            List<Stay> stays = new ArrayList<>();
            posts.values().forEach(held -> stays.addAll(joined(held)));
            stays.sort(Comparator.comparing(Stay::start).thenComparing(Stay::post));
            List<Stay> career = new ArrayList<>();
            for (Stay stay : stays) {
                if (career.isEmpty() || !career.getLast().post().equals(stay.post())) {
                    career.add(stay);
                }
            }
            careers.put(person, career);
        });
        return careers;
    }

    private static List<Stay> joined(List<Stay> held) {
        List<Stay> joined = new ArrayList<>();
        for (Stay next : held.stream().sorted(Comparator.comparing(Stay::start)).toList()) {
            Stay last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !next.start().isAfter(last.end().plusDays(1))) {
                LocalDate end = next.end().isAfter(last.end()) ? next.end() : last.end();
                joined.set(joined.size() - 1, new Stay(last.post(), last.start(), end));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static @Nullable PartialDate date(JsonNode membership, String field) {
        String text = membership.path(field).stringValue("");
        return text.isEmpty() ? null : PartialDate.of(text);
    }
}
