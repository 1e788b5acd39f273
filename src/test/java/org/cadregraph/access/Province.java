package org.cadregraph.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.organisation.LinkEntry;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.TermEntry;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Made-up records of a small province whose organisations, posts and people have to do with each other across every
 * border, as an import takes them; and the part of them that belongs to one subtree, found by looking at each.
 *
 * @param units by key, with the key of the unit that each is a part of
 */
record Province(
        Map<String, String> units,
        List<Map<String, Object>> organizations,
        List<Map<String, Object>> organizationLinks,
        List<Map<String, Object>> posts,
        List<Map<String, Object>> persons,
        List<Map<String, Object>> memberships,
        List<Map<String, Object>> plans,
        List<Map<String, Object>> managements,
        List<LinkEntry> carriedOn,
        List<TermEntry> terms,
        List<DecisionEntry> decisions) {

    private static final int UNITS = 24;
    private static final int POSTS = 60;
    private static final int CADRES = 80;
    private static final int TENURES = 260;
    private static final int PLANS = 120;
    private static final int MANAGEMENTS = 90;

    /** So many have no post, and are only planned for some. */
    private static final int PLANNED = 20;

    private static final List<String> NAMES =
            List.of("An", "Ánh", "Ân", "Đỗ", "Đông", "Hạ", "Hà", "Nguyễn", "Trần", "Vân", "Yến", "Lê");

    static Province random(Random random) {
        Map<String, String> units = new LinkedHashMap<>();
        List<Map<String, Object>> organizations = new ArrayList<>();
        for (int n = 0; n < UNITS; n++) {
            Map<String, Object> unit = record("u" + n, "name", names(random, 2));
            unit.put("other_names", List.of(Map.of("name", names(random, 2))));
            unit.put("identifiers", List.of(Map.of("scheme", "unit", "identifier", "U" + n % 20)));
            unit.put("classification", one(random, List.of("ward", "office")));
            if (n > 0) {
                String parent = "u" + (n - 1) / 3;
                units.put("u" + n, parent);
                unit.put("parent_id", parent);
            }
            if (random.nextInt(4) == 0) {
                unit.put("dissolution_date", day(random));
            }
            organizations.add(unit);
        }
        List<Map<String, Object>> links = IntStream.range(0, 25)
                .mapToObj(n -> {
                    Map<String, Object> link =
                            record("l" + n, "type", one(random, List.of("merger", "split", "rename")));
                    int from = random.nextInt(UNITS);
                    link.put("predecessor_id", "u" + from);
                    link.put("successor_id", "u" + (from + 1 + random.nextInt(UNITS - 1)) % UNITS);
                    link.put("start_date", day(random));
                    return link;
                })
                .toList();
        List<Map<String, Object>> posts = IntStream.range(0, POSTS)
                .mapToObj(n -> {
                    Map<String, Object> post = record("p" + n, "label", "Trưởng " + names(random, 1));
                    post.put("organization_id", "u" + random.nextInt(UNITS));
                    post.put("role", one(random, List.of("chair", "deputy", "member")));
                    post.put("other_label", List.of(names(random, 2)));
                    post.put("seats", 1 + random.nextInt(2));
                    return post;
                })
                .toList();
        List<Map<String, Object>> persons = IntStream.range(0, CADRES + PLANNED)
                .mapToObj(n -> {
                    Map<String, Object> person = record("c" + n, "name", names(random, 3));
                    person.put("other_names", List.of(Map.of("name", names(random, 3))));
                    person.put("identifiers", List.of(Map.of("scheme", "code", "identifier", "C" + n % 60)));
                    person.put("gender", one(random, List.of("male", "female")));
                    person.put("birth_date", "19" + (50 + random.nextInt(5)));
                    return person;
                })
                .toList();
        List<Map<String, Object>> memberships = IntStream.range(0, TENURES)
                .mapToObj(n -> {
                    Map<String, Object> post = one(random, posts);
                    Map<String, Object> membership = record("t" + n, "person_id", "c" + random.nextInt(CADRES));
                    membership.put("post_id", post.get("id"));
                    membership.put("organization_id", post.get("organization_id"));
                    LocalDate start = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
                    membership.put("start_date", start.toString());
                    if (random.nextInt(3) > 0) {
                        membership.put(
                                "end_date",
                                start.plusDays(random.nextInt(2_000)).toString());
                    }
                    return membership;
                })
                .toList();
        List<Map<String, Object>> plans = IntStream.range(0, PLANS)
                .mapToObj(n -> {
                    Map<String, Object> plan = record("q" + n, "person_id", "c" + random.nextInt(CADRES + PLANNED));
                    plan.put("post_id", "p" + random.nextInt(POSTS));
                    plan.put("readiness", one(random, List.of("ready_now", "in_1_to_2_years", "in_3_to_5_years")));
                    plan.put("rank", 1 + random.nextInt(3));
                    plan.put("start_date", day(random));
                    if (random.nextInt(3) == 0) {
                        plan.put("removal_reason", "moved");
                    }
                    return plan;
                })
                .toList();
        List<Map<String, Object>> managements = IntStream.range(0, MANAGEMENTS)
                .mapToObj(n -> {
                    Map<String, Object> management = record("g" + n, "post_id", "p" + random.nextInt(POSTS));
                    management.put("organization_id", "u" + random.nextInt(UNITS / 2));
                    management.put("start_date", random.nextInt(2) == 0 ? day(random) : "2005");
                    if (random.nextInt(3) == 0) {
                        management.put("end_date", day(random));
                    }
                    return management;
                })
                .toList();
        List<LinkEntry> carriedOn = IntStream.range(0, 25)
                .mapToObj(n -> new LinkEntry(
                        "k" + n,
                        "p" + random.nextInt(POSTS / 2),
                        "p" + (POSTS / 2 + random.nextInt(POSTS / 2)),
                        "merger",
                        PartialDate.of(day(random))))
                .toList();
        List<TermEntry> terms = IntStream.range(0, 10)
                .mapToObj(n -> new TermEntry("m" + n, "u" + random.nextInt(UNITS), "Nhiệm kỳ " + n, null, null))
                .toList();
        List<DecisionEntry> decisions = IntStream.range(0, 10)
                .mapToObj(n -> new DecisionEntry("d" + n, "QĐ " + n, null, null, "u" + random.nextInt(UNITS)))
                .toList();
        return new Province(
                units,
                organizations,
                links,
                posts,
                persons,
                memberships,
                plans,
                managements,
                carriedOn,
                terms,
                decisions);
    }

    /**
     * What belongs to the subtrees of these units, and nothing else.
     *
     * @param withPlans with who is planned there, and so with those who are only planned
     */
    Province within(Set<String> roots, boolean withPlans) {
        Set<String> in = new HashSet<>();
        keys(organizations).filter(unit -> isWithin(unit, roots)).forEach(in::add);
        List<Map<String, Object>> ownUnits = with(organizations, "id", in).stream()
                .<Map<String, Object>>map(unit -> {
                    Map<String, Object> own = new HashMap<>(unit);
                    if (!in.contains(unit.get("parent_id"))) {
                        own.remove("parent_id");
                    }
                    return own;
                })
                .toList();
        List<Map<String, Object>> ownPosts = with(posts, "organization_id", in);
        Set<String> postKeys = new HashSet<>(keys(ownPosts).toList());
        List<Map<String, Object>> ownTenures = with(memberships, "post_id", postKeys);
        List<Map<String, Object>> ownPlans = withPlans ? with(plans, "post_id", postKeys) : List.of();
        Set<String> cadres = Stream.concat(ownTenures.stream(), ownPlans.stream())
                .map(each -> (String) each.get("person_id"))
                .collect(Collectors.toSet());
        return new Province(
                units,
                ownUnits,
                with(with(organizationLinks, "predecessor_id", in), "successor_id", in),
                ownPosts,
                with(persons, "id", cadres),
                ownTenures,
                ownPlans,
                with(with(managements, "post_id", postKeys), "organization_id", in),
                carriedOn.stream()
                        .filter(link ->
                                postKeys.contains(link.predecessorKey()) && postKeys.contains(link.successorKey()))
                        .toList(),
                terms.stream()
                        .filter(term -> in.contains(term.organisationKey()))
                        .toList(),
                decisions.stream()
                        .filter(decision -> in.contains(String.valueOf(decision.organisationKey())))
                        .toList());
    }

    private boolean isWithin(String unit, Set<String> roots) {
        for (@Nullable String at = unit; at != null; at = units.get(at)) {
            if (roots.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** As a file that an import takes. */
    Map<String, Object> file() {
        return Map.of(
                "organizations", organizations,
                "organization_links", organizationLinks,
                "posts", posts,
                "persons", persons,
                "memberships", memberships,
                "position_management", managements,
                "planning_entries", plans);
    }

    static Stream<String> keys(List<Map<String, Object>> records) {
        return records.stream().map(record -> (String) record.get("id"));
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> records, String field, Set<String> values) {
        return records.stream()
                .filter(record -> values.contains((String) record.get(field)))
                .toList();
    }

    private static Map<String, Object> record(String key, String field, String value) {
        return new HashMap<>(Map.of("id", key, field, value));
    }

    private static String names(Random random, int words) {
        return String.join(
                " ", Stream.generate(() -> one(random, NAMES)).limit(words).toList());
    }

    private static String day(Random random) {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000)).toString();
    }

    private static <T> T one(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
