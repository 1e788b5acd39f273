package org.cadregraph.career;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all careers foretell of the next post of whoever leaves one. A post is one with the one that carries it on, so that
 * what was before a reorganisation counts for what is after it.
 */
final class Foretelling {

    private final Places places;
    private final NextPosts model;
    private final CareerQuestion question;

    private Foretelling(CareerQuestion question, LocalDate asOf) {
        this.question = question;
        this.places = question.places();
        Movements movements = Movements.of(question);
        this.model = new NextPosts(
                posts(question.view(), places, asOf),
                movements.all(),
                question.cells().smallest());
    }

    /**
     * Learns from all moves up to a day.
     *
     * @param cells of what size a count must be to be used
     */
    static Foretelling of(CareerView view, LocalDate asOf, Cells cells) {
        Places places = Places.of(view, CareerUnit.POSITION, CareerTable.day(asOf), false);
        return new Foretelling(
                new CareerQuestion(
                        view,
                        places,
                        CareerTable.day(asOf),
                        CareerTable.day(asOf),
                        Integer.MIN_VALUE,
                        Integer.MAX_VALUE,
                        cells),
                asOf);
    }

    /**
     * What is known of each place.
     *
     * @param asOf only a post that is there on this day can be the next; any when absent
     */
    static Posts posts(CareerView view, Places places, @Nullable LocalDate asOf) {
        Numbers kinds = new Numbers();
        Numbers organisations = new Numbers();
        int[] kind = new int[places.size()];
        int[] rank = new int[places.size()];
        int[] organisation = new int[places.size()];
        Map<Integer, String> parents = new HashMap<>();
        BitSet open = new BitSet();
        for (int place = 0; place < places.size(); place++) {
            String id = String.valueOf(places.get(place).positionId());
            CareerTable.Post post = view.table().posts().get(view.table().required(id));
            kind[place] = kinds.of(post.kind());
            rank[place] = post.rank() == null ? Posts.NONE : Math.max(0, post.rank());
            organisation[place] = organisations.of(post.organisation());
            String parent = view.parent(post);
            if (parent != null) {
                parents.put(organisation[place], parent);
            }
            open.set(place, asOf == null || post.exists(asOf));
        }
        parents.values().forEach(organisations::of);
        int[] parent = new int[organisations.size()];
        for (int number = 0; number < parent.length; number++) {
            parent[number] = organisations.of(parents.get(number));
        }
        return new Posts(kind, rank, organisation, parent, open);
    }

    /** Numbers for texts, in the order in which they come. */
    private static final class Numbers {

        private final Map<String, Integer> numbers = new HashMap<>();

        int of(@Nullable String text) {
            return text == null ? Posts.NONE : numbers.computeIfAbsent(text, any -> numbers.size());
        }

        int size() {
            return numbers.size();
        }
    }

    /**
     * A post that may be the next.
     *
     * @param probability that it is, if there is a next one
     * @param basis of what most of that was learnt
     * @param count how many moves that were, as it is told
     */
    record LikelyPost(String positionId, double probability, Likely.Basis basis, int count) {}

    /**
     * The most likely next posts after the one that was come to last, of those that are not held; none where there is none.
     *
     * @param career number of the career
     */
    List<LikelyPost> next(int career, int most) {
        int[] tenures = question.view().table().career(career);
        Steps steps = question.steps();
        steps.walk(tenures);
        if (steps.size() == 0) {
            return List.of();
        }
        NextPosts.From from = model.from(steps.place(steps.size() - 1));
        Set<Integer> held = held(tenures);
        double others = 1 - held.stream().mapToDouble(from::probability).sum();
        return from.likely(most + held.size()).stream()
                .filter(likely -> !held.contains(likely.post()))
                .limit(most)
                .map(likely -> new LikelyPost(
                        String.valueOf(places.get(likely.post()).positionId()),
                        likely.probability() / others,
                        likely.basis(),
                        question.cells().told(likely.count())))
                .toList();
    }

    /** The places of the posts that are held on the day of the question, those too that are held beside others. */
    private Set<Integer> held(int[] tenures) {
        Set<Integer> held = new HashSet<>();
        for (int tenure = 0; tenure < tenures.length; tenure += CareerTable.WIDTH) {
            int place = places.ofPost(tenures[tenure]);
            int end = tenures[tenure + 2];
            boolean runs = end == CareerTable.RUNNING || (end != CareerTable.UNKNOWN && end > question.asOf());
            if (place != Places.UNSEEN && tenures[tenure + 1] <= question.asOf() && runs) {
                held.add(place);
            }
        }
        return held;
    }
}
