package org.cadregraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Lineages in the store are those that are found by looking at all links over and over until nothing is added. */
@GraphTest
class RandomLineageTest {

    private static final int ORGANISATIONS = 24;
    private static final List<String> KINDS = List.of("chair", "secretary");
    private static final List<String> YEARS = List.of("1990", "1995", "2000", "2005");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    private record Link(
            String key, String from, String to, @Nullable String on) {

        String json() {
            return """
                    {"id": "%s", "predecessor_id": "%s", "successor_id": "%s", "type": "sáp nhập"%s}""".formatted(key, from, to, on == null ? "" : ", \"start_date\": \"" + on + "\"");
        }
    }

    private static List<Link> links(Random random, String prefix, int count, List<String> ends, boolean dated) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Link(
                        prefix + n,
                        ends.get(random.nextInt(ends.size())),
                        ends.get(random.nextInt(ends.size())),
                        dated ? YEARS.get(random.nextInt(YEARS.size())) : null))
                .filter(link -> !link.from().equals(link.to()))
                .toList();
    }

    private static List<String> organisations() {
        return IntStream.range(0, ORGANISATIONS).mapToObj(n -> "o" + n).toList();
    }

    /** Two posts in each organisation, one of each kind; but every fourth has none. */
    private static List<String> posts() {
        return organisations().stream()
                .filter(organisation -> Integer.parseInt(organisation.substring(1)) % 4 != 3)
                .flatMap(organisation -> KINDS.stream().map(kind -> organisation + "-" + kind))
                .toList();
    }

    private void load(List<Link> links, List<Link> positionLinks) {
        JsonNode report = api.imported(
                """
                {"organizations": [%s], "posts": [%s], "persons": [], "memberships": [],
                 "organization_links": [%s], "position_links": [%s]}""".formatted(
                                each(organisations(), """
                        {"id": "%1$s", "name": "Đơn vị %1$s"}"""::formatted),
                                each(posts(), post -> """
                        {"id": "%s", "label": "Chức danh %s", "organization_id": "%s", "role": "%s"}""".formatted(
                                                post,
                                                post,
                                                post.substring(0, post.indexOf('-')),
                                                post.substring(post.indexOf('-') + 1))),
                                each(links, Link::json),
                                each(positionLinks, Link::json)),
                "");
        assertThat(report.path("rejected").intValue()).isZero();
    }

    private static <T> String each(List<T> rows, Function<T, String> row) {
        return rows.stream().map(row).collect(Collectors.joining(","));
    }

    /** The steps that can be followed: all are looked at again until a round adds none. Years compare as texts. */
    private static Set<String> reachable(String start, List<Link> links, boolean after) {
        Set<List<String>> states = new TreeSet<>(Comparator.comparing(Object::toString));
        states.add(List.of(start, after ? "0000" : "9999"));
        Set<String> taken = new TreeSet<>();
        int before = -1;
        while (before != states.size()) {
            before = states.size();
            for (List<String> state : List.copyOf(states)) {
                for (Link link : links) {
                    String on = link.on() == null ? state.getLast() : link.on();
                    int order = on.compareTo(state.getLast());
                    if (state.getFirst().equals(after ? link.from() : link.to()) && (after ? order >= 0 : order <= 0)) {
                        taken.add(link.key());
                        states.add(List.of(after ? link.to() : link.from(), on));
                    }
                }
            }
        }
        return taken;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomLinksBetweenOrganisations(long seed) {
        Random random = new Random(seed);
        for (boolean dated : List.of(false, true)) {
            store.empty();
            List<Link> links = links(random, "l", 40, organisations(), dated);
            load(links, List.of());
            JsonNode found = api.data("""
                            { organisations(first: 500) { nodes { key
                              before: lineage(direction: BEFORE) { ...it } after: lineage(direction: AFTER) { ...it } } } }
                            fragment it on OrganisationStep { from { key } to { key } on distance type }""").at("/organisations/nodes");
            assertThat(found).hasSize(ORGANISATIONS);
            int steps = 0;
            for (JsonNode organisation : found) {
                String key = organisation.path("key").stringValue();
                for (boolean after : List.of(true, false)) {
                    Set<String> expected = reachable(key, links, after);
                    assertThat(lines(organisation.path(after ? "after" : "before")))
                            .as("%s of %s", after, key)
                            .containsExactlyInAnyOrderElementsOf(lines(links, expected));
                    steps += expected.size();
                }
            }
            System.out.printf("Seed %d, dated %s: %d links, %d steps of lineages%n", seed, dated, links.size(), steps);
        }
    }

    private static String line(JsonNode step) {
        return step.at("/from/key").stringValue() + " > " + step.at("/to/key").stringValue() + " "
                + step.path("on").asString("-");
    }

    private static List<String> lines(JsonNode steps) {
        return steps.valueStream().map(RandomLineageTest::line).toList();
    }

    private static List<String> lines(List<Link> links, Set<String> keys) {
        return links.stream()
                .filter(link -> keys.contains(link.key()))
                .map(link -> link.from() + " > " + link.to() + " " + (link.on() == null ? "-" : link.on()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void randomLinksBetweenPosts(long seed) {
        Random random = new Random(seed);
        for (boolean dated : List.of(false, true)) {
            store.empty();
            List<Link> links = links(random, "l", 22, organisations(), dated);
            List<Link> recorded = links(random, "p", 12, posts(), dated);
            load(links, recorded);
            Set<String> keys = recorded.stream().map(Link::key).collect(Collectors.toSet());
            List<String> said = lines(recorded, keys);
            List<Link> all = Stream.concat(recorded.stream(), inferred(links, recorded).stream())
                    .toList();
            JsonNode found = api.data("""
                            { positions(first: 500) { nodes { key
                              before: lineage(direction: BEFORE) { ...it } after: lineage(direction: AFTER) { ...it } } } }
                            fragment it on PositionStep { from { key } to { key } on basis }""").at("/positions/nodes");
            assertThat(found).hasSameSizeAs(posts());
            int steps = 0;
            for (JsonNode position : found) {
                String key = position.path("key").stringValue();
                for (boolean after : List.of(true, false)) {
                    Set<String> expected = reachable(key, all, after);
                    assertThat(lines(position.path(after ? "after" : "before")))
                            .as("%s of %s", after, key)
                            .containsExactlyInAnyOrderElementsOf(lines(all, expected));
                    for (JsonNode step : position.path(after ? "after" : "before")) {
                        assertThat(step.path("basis").stringValue())
                                .isEqualTo(said.contains(line(step)) ? "RECORDED" : "SAME_KIND");
                    }
                    steps += expected.size();
                }
            }
            System.out.printf(
                    "Seed %d, dated %s: %d links of posts, %d with those inferred, %d steps of lineages%n",
                    seed, dated, recorded.size(), all.size(), steps);
        }
    }

    /** One of each kind: the chair as the chair, unless a source says something else of either. */
    private static List<Link> inferred(List<Link> links, List<Link> recorded) {
        List<Link> inferred = new ArrayList<>();
        for (Link link : links) {
            for (String kind : KINDS) {
                String from = link.from() + "-" + kind;
                String to = link.to() + "-" + kind;
                boolean told = recorded.stream().anyMatch(it -> {
                    boolean here =
                            it.from().startsWith(link.from() + "-") && it.to().startsWith(link.to() + "-");
                    boolean then = it.on() == null || it.on().equals(link.on());
                    return (here && it.to().equals(to)) || (it.from().equals(from) && (here || then));
                });
                if (posts().containsAll(List.of(from, to)) && !told) {
                    inferred.add(new Link(link.key() + kind, from, to, link.on()));
                }
            }
        }
        return inferred;
    }
}
