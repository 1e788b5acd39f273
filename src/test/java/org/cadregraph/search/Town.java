package org.cadregraph.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.VietnameseAlphabet;
import org.cadregraph.search.SearchFilter.NumberRange;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some thousands of made-up records, most of the people called Nguyễn, so that a search meets every way in which it
 * bounds its work; and what a search must answer, found by looking at every one of them.
 */
final class Town {

    private static final int CADRES = 7_500;
    private static final int UNITS = 40;
    private static final int POSTS = 900;
    private static final List<String> FAMILY = List.of("Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Đỗ");
    private static final List<String> MIDDLE =
            List.of("Văn", "Thị", "Đức", "Thị Thu", "Hữu", "Nguyên", "Ngọc", "Thanh", "Hùng");
    private static final List<String> GIVEN = List.of(
            "An", "Anh", "Ánh", "Ân", "Bình", "Dũng", "Đông", "Hà", "Hạ", "Hùng", "Hưng", "Nguyên", "Tú", "Vân", "Yến");
    private static final List<String> KINDS = List.of("chair", "deputy", "member");
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

    /** A record with all its names, the present one first. */
    record Named(SearchType type, String key, List<String> names, List<String> parts, String id) {

        static Named of(SearchType type, String key, List<String> names) {
            List<String> words = List.of(names.getFirst().split(" "));
            List<String> parts = type == SearchType.CADRE
                    ? List.of(words.getLast(), String.join(" ", words.subList(1, words.size() - 1)), words.getFirst())
                    : List.of(names.getFirst());
            return new Named(
                    type, key, names, parts, RecordKind.valueOf(type.name()).id(key));
        }
    }

    /** A cadre's gender and dates. */
    record Life(
            String gender, @Nullable String birth, @Nullable String death) {}

    record Post(String key, int unit, String kind) {}

    record Tenure(
            String cadre,
            Post post,
            @Nullable String from,
            @Nullable String to) {

        Optional<Certainty> on(LocalDate day) {
            return Period.of(from == null ? null : PartialDate.of(from), to == null ? null : PartialDate.of(to))
                    .on(day);
        }
    }

    private static final Comparator<Named> ORDER =
            Comparator.comparing(Named::parts, Town::compareParts).thenComparing(Named::id);

    final List<Named> records = new ArrayList<>();
    private final Map<String, Life> lives = new HashMap<>();
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, List<Tenure>> careers = new HashMap<>();
    private final Random random = new Random(20_260_101);

    Town() {
        for (int unit = 0; unit < UNITS; unit++) {
            records.add(Named.of(
                    SearchType.ORGANISATION, "u" + unit, names("Phòng " + one(GIVEN), "Ban " + one(GIVEN) + " cũ")));
        }
        for (int post = 0; post < POSTS; post++) {
            records.add(Named.of(
                    SearchType.POSITION, "p" + post, names("Trưởng phòng " + one(GIVEN), "Nguyên " + one(MIDDLE))));
            posts.put("p" + post, new Post("p" + post, random.nextInt(UNITS), one(KINDS)));
        }
        for (int cadre = 0; cadre < CADRES; cadre++) {
            String key = "c" + cadre;
            records.add(Named.of(SearchType.CADRE, key, names(name(), name())));
            lives.put(
                    key,
                    new Life(
                            random.nextBoolean() ? "male" : "female",
                            random.nextInt(20) == 0 ? null : date(1940, 40),
                            random.nextInt(20) == 0 ? date(2015, 15) : null));
            careers.put(
                    key,
                    Stream.generate(() -> tenure(key)).limit(random.nextInt(3)).toList());
        }
        records.sort(ORDER);
    }

    private static int compareParts(List<String> one, List<String> other) {
        for (int part = 0; part < Math.min(one.size(), other.size()); part++) {
            int order = VietnameseAlphabet.ORDER.compare(one.get(part), other.get(part));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private String name() {
        return one(FAMILY) + " " + one(MIDDLE) + " " + one(GIVEN);
    }

    private List<String> names(String present, String other) {
        return random.nextInt(10) == 0 ? List.of(present, other) : List.of(present);
    }

    private Tenure tenure(String cadre) {
        int year = 1990 + random.nextInt(30);
        Post post = known(posts, "p" + random.nextInt(POSTS));
        String to = random.nextInt(4) == 0 ? null : date(year + 1, 8);
        return new Tenure(cadre, post, date(year, 1), to);
    }

    /** Of any precision. */
    private String date(int from, int years) {
        String day = LocalDate.of(from + random.nextInt(years), 1 + random.nextInt(12), 1 + random.nextInt(28))
                .toString();
        return day.substring(0, List.of(4, 7, 10, 10).get(random.nextInt(4)));
    }

    private static <T> T known(Map<String, T> of, String key) {
        return Objects.requireNonNull(of.get(key));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static int parent(int unit) {
        return (unit - 1) / 3;
    }

    /** The file to import. */
    String file() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "organizations", rows(SearchType.ORGANISATION),
                        "posts", rows(SearchType.POSITION),
                        "persons", rows(SearchType.CADRE),
                        "memberships", memberships()));
    }

    private List<Map<String, Object>> rows(SearchType type) {
        return records.stream()
                .filter(record -> record.type() == type)
                .map(this::row)
                .toList();
    }

    private Map<String, Object> row(Named record) {
        Map<String, Object> row = new HashMap<>(Map.of("id", record.key()));
        List<String> others = record.names().subList(1, record.names().size());
        row.put(
                record.type() == SearchType.POSITION ? "label" : "name",
                record.names().getFirst());
        if (record.type() == SearchType.POSITION) {
            Post post = known(posts, record.key());
            row.putAll(Map.of("organization_id", "u" + post.unit(), "role", post.kind(), "other_label", others));
            return row;
        }
        row.put("other_names", others.stream().map(name -> Map.of("name", name)).toList());
        Life life = lives.get(record.key());
        if (life != null) {
            row.put("gender", life.gender());
            row.put("birth_date", life.birth());
            row.put("death_date", life.death());
        } else if (!"u0".equals(record.key())) {
            row.put("parent_id", "u" + parent(Integer.parseInt(record.key().substring(1))));
        }
        return row;
    }

    private List<Map<String, @Nullable Object>> memberships() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        careers.values().stream().flatMap(List::stream).forEach(tenure -> {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("id", "t" + rows.size());
            row.put("person_id", tenure.cadre());
            row.put("post_id", tenure.post().key());
            row.put("organization_id", "u" + tenure.post().unit());
            row.put("start_date", tenure.from());
            row.put("end_date", tenure.to());
            rows.add(row);
        });
        return rows;
    }

    /** The keys that a search must find, in order. */
    List<String> expected(@Nullable String text, Question filter) {
        Optional<SoughtText> sought = SoughtText.of(text);
        Map<String, Match> matches = new HashMap<>();
        sought.ifPresent(words ->
                records.forEach(record -> match(words, record).ifPresent(m -> matches.put(record.key(), m))));
        Stream<String> fitting = records.stream()
                .filter(record -> sought.isEmpty() || matches.containsKey(record.key()))
                .filter(record -> holds(filter, record))
                .map(Named::key);
        return (sought.isEmpty() ? fitting : fitting.sorted(Comparator.comparing(matches::get))).toList();
    }

    static Optional<Match> match(SoughtText text, Named record) {
        return record.names().stream()
                .flatMap(name -> text.match(name).stream())
                .min(Comparator.naturalOrder());
    }

    /** A filter as a test puts it. */
    record Question(
            @Nullable Set<SearchType> types,
            @Nullable Integer unit,
            boolean subtree,
            @Nullable String kind,
            @Nullable String gender,
            @Nullable NumberRange age,
            @Nullable LocalDate ageOn,
            @Nullable LocalDate inOffice,
            boolean certain) {}

    private boolean holds(Question filter, Named record) {
        if (filter.types() != null && !filter.types().contains(record.type())) {
            return false;
        }
        boolean ofCadre = filter.gender() != null || filter.age() != null || filter.inOffice() != null;
        Set<Integer> units = units(filter);
        return switch (record.type()) {
            case CADRE ->
                lived(filter, known(lives, record.key())) && held(filter, units, known(careers, record.key()));
            case POSITION -> !ofCadre && fits(filter, units, known(posts, record.key()));
            case ORGANISATION ->
                !ofCadre
                        && filter.kind() == null
                        && units.contains(Integer.parseInt(record.key().substring(1)));
        };
    }

    private static boolean held(Question filter, Set<Integer> units, List<Tenure> career) {
        boolean any = filter.unit() == null && filter.kind() == null && filter.inOffice() == null;
        return any
                || career.stream()
                        .filter(tenure -> fits(filter, units, tenure.post()))
                        .anyMatch(tenure -> filter.inOffice() == null
                                || tenure.on(filter.inOffice())
                                        .filter(sure -> !filter.certain() || sure == Certainty.CERTAIN)
                                        .isPresent());
    }

    private static boolean fits(Question filter, Set<Integer> units, Post post) {
        return units.contains(post.unit())
                && (filter.kind() == null || filter.kind().equals(post.kind()));
    }

    private static Set<Integer> units(Question filter) {
        Set<Integer> units = new HashSet<>();
        for (int unit = 0; unit < UNITS; unit++) {
            if (filter.unit() == null || unit == filter.unit() || (filter.subtree() && under(unit, filter.unit()))) {
                units.add(unit);
            }
        }
        return units;
    }

    private static boolean under(int unit, int root) {
        return unit > 0 && (parent(unit) == root || under(parent(unit), root));
    }

    private static boolean lived(Question filter, Life life) {
        if (filter.gender() != null && !filter.gender().equals(life.gender())) {
            return false;
        }
        NumberRange age = filter.age();
        if (age == null) {
            return true;
        }
        if (life.birth() == null) {
            return false;
        }
        LocalDate day = Stream.of(filter.ageOn(), filter.inOffice(), TODAY)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        PartialDate birth = PartialDate.of(life.birth());
        PartialDate death = life.death() == null ? null : PartialDate.of(life.death());
        Set<Boolean> readings = birth.earliest()
                .datesUntil(birth.latest().plusDays(1))
                .map(born -> !born.isAfter(day)
                        && born.until(day).getYears() >= age.least()
                        && born.until(day).getYears() <= age.most())
                .collect(Collectors.toSet());
        boolean maybeAlive = death == null || !death.latest().isBefore(day);
        boolean surelyAlive = death == null || death.earliest().isAfter(day);
        return filter.certain() ? !readings.contains(false) && surelyAlive : readings.contains(true) && maybeAlive;
    }
}
