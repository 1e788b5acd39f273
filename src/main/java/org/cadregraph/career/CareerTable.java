package org.cadregraph.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The careers of one version of the record, packed into a few bytes a tenure: what is asked of all careers looks at each
 * of them, and from here that takes a fraction of what it takes to read them. It never changes; what was changed in the
 * record makes a new one that shares all else.
 *
 * <p>A career is a list of numbers, {@value #WIDTH} for each tenure of which a start is known and which does not end before
 * it: the post; the first day on which it may have begun; the first on which it may have ended, {@link #RUNNING} while it
 * runs and {@link #UNKNOWN} when nobody knows; and the latest of these. Days count from 1970. The tenures stand in the order of
 * their starts, those of one day in the order of the posts' keys.
 */
final class CareerTable {

    static final int WIDTH = 4;

    /** In the place of an end: the tenure has none. */
    static final int RUNNING = Integer.MAX_VALUE;

    /** In the place of an end: it has one that nobody knows. */
    static final int UNKNOWN = Integer.MAX_VALUE - 1;

    /**
     * A post as careers are told by it.
     *
     * @param key orders posts
     * @param kind absent where nobody gave one
     * @param rank 1 is the highest; absent where nobody gave one
     * @param organisation id of the one whose it is
     * @param parent id of the organisation of which that is a part
     * @param carriedOn ids of the posts that carry it on
     * @param carriedOnFrom since which day each of these does
     * @param created the first day on which it was there; absent when unknown
     * @param abolished the first day on which it, or its organisation, is no more
     */
    record Post(
            String id,
            String key,
            @Nullable String kind,
            @Nullable Integer rank,
            String organisation,
            @Nullable String parent,
            List<String> carriedOn,
            List<Integer> carriedOnFrom,
            @Nullable LocalDate created,
            @Nullable LocalDate abolished) {

        static Post of(Row row) {
            return new Post(
                    row.text("id"),
                    row.text("key"),
                    row.optionalText("kind"),
                    row.optionalInteger("rank"),
                    row.text("organisation"),
                    row.optionalText("parent"),
                    row.texts("carriedOn"),
                    row.texts("carriedOnFrom").stream()
                            .map(on -> on.isEmpty()
                                    ? Integer.MIN_VALUE
                                    : day(PartialDate.of(on).earliest()))
                            .toList(),
                    date(row.optionalText("created")),
                    date(row.optionalText("abolished")));
        }

        private static @Nullable LocalDate date(@Nullable String text) {
            return text == null ? null : PartialDate.of(text).earliest();
        }

        /** Whether it is there on a day, as far as is known. */
        boolean exists(LocalDate day) {
            return (created == null || !created.isAfter(day)) && (abolished == null || abolished.isAfter(day));
        }
    }

    private final List<Post> posts;
    private final Map<String, Integer> numbers;
    private final List<String> cadres;
    private final int[][] careers;
    private volatile int @Nullable [] order;

    private CareerTable(List<Post> posts, Map<String, Integer> numbers, List<String> cadres, int[][] careers) {
        this.posts = posts;
        this.numbers = numbers;
        this.cadres = cadres;
        this.careers = careers;
    }

    static CareerTable empty() {
        return new CareerTable(List.of(), Map.of(), List.of(), new int[0][]);
    }

    /**
     * The same with these in the place of what it says of them.
     *
     * @param told careers that are new or say something else; those without a tenure go
     * @param changed posts that are new or say something else, all of which {@code told} is the first to tell among them
     */
    CareerTable with(CareerPacking told, Collection<Post> changed) {
        Map<String, Integer> allNumbers = told.numbers();
        Post[] allPosts = posts.toArray(Post[]::new);
        for (Post post : changed) {
            int number = allNumbers.computeIfAbsent(post.id(), id -> allNumbers.size());
            if (number >= allPosts.length) {
                allPosts = Arrays.copyOf(allPosts, Math.max(allNumbers.size(), number + 1));
            }
            allPosts[number] = post;
        }
        List<Post> known = Arrays.asList(Arrays.copyOf(allPosts, allNumbers.size()));
        Map<String, int[]> careersTold = told.careers();
        careersTold.values().forEach(career -> sort(career, known));
        List<String> allCadres = new ArrayList<>(cadres.size() + careersTold.size());
        List<int[]> all = new ArrayList<>(cadres.size() + careersTold.size());
        for (int index = 0; index < careers.length; index++) {
            int[] career = careersTold.remove(cadres.get(index));
            keep(cadres.get(index), career == null ? careers[index] : career, allCadres, all);
        }
        careersTold.forEach((cadre, career) -> keep(cadre, career, allCadres, all));
        return new CareerTable(known, allNumbers, allCadres, all.toArray(int[][]::new));
    }

    private static void keep(String cadre, int[] career, List<String> cadres, List<int[]> careers) {
        if (career.length > 0) {
            cadres.add(cadre);
            careers.add(career);
        }
    }

    /** By insertion: most are short, and come nearly in order. */
    private static void sort(int[] career, List<Post> posts) {
        int[] moved = new int[WIDTH];
        for (int next = WIDTH; next < career.length; next += WIDTH) {
            int place = next;
            while (place > 0 && before(career, next, place - WIDTH, posts)) {
                place -= WIDTH;
            }
            System.arraycopy(career, next, moved, 0, WIDTH);
            System.arraycopy(career, place, career, place + WIDTH, next - place);
            System.arraycopy(moved, 0, career, place, WIDTH);
        }
    }

    private static boolean before(int[] career, int one, int other, List<Post> posts) {
        int difference = Integer.compare(career[one + 1], career[other + 1]);
        return difference != 0
                ? difference < 0
                : posts.get(career[one])
                                .key()
                                .compareTo(posts.get(career[other]).key())
                        < 0;
    }

    /** The day as a number; one that cannot be written is as the first or the last that can. */
    static int day(LocalDate date) {
        return Math.toIntExact(
                Math.clamp(date.toEpochDay(), Period.BEGINNING.toEpochDay(), Period.FOREVER.toEpochDay()));
    }

    List<Post> posts() {
        return posts;
    }

    /** The number of the post with this id; absent when there is none. */
    @Nullable Integer number(String id) {
        return numbers.get(id);
    }

    /** The number of the post with this id, which there is. */
    int required(String id) {
        return Objects.requireNonNull(numbers.get(id));
    }

    Map<String, Integer> numbers() {
        return numbers;
    }

    int size() {
        return careers.length;
    }

    /** Whose the career of this number is, by id. */
    String cadre(int index) {
        return cadres.get(index);
    }

    int[] career(int index) {
        return careers[index];
    }

    /** The numbers of the careers of these cadres, by their ids; of whoever has none there is no number. */
    Map<String, Integer> careersOf(Collection<String> wanted) {
        Set<String> ids = Set.copyOf(wanted);
        Map<String, Integer> found = new HashMap<>();
        for (int index = 0; index < careers.length; index++) {
            if (ids.contains(cadres.get(index))) {
                found.put(cadres.get(index), index);
            }
        }
        return found;
    }

    /** The numbers of the posts in the order of their keys: what is told does not depend on the order of reading. */
    int[] order() {
        int[] known = order;
        if (known == null) {
            known = IntStream.range(0, posts.size())
                    .boxed()
                    .sorted(Comparator.comparing(number -> posts.get(number).key()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            order = known;
        }
        return known;
    }
}
