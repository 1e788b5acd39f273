package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A board in memory.
 *
 * @param candidates by the opening; none where it is not in it
 * @param endings by the post; external entry where it is not in it
 * @param scores of the endings; 0 where it is not in it
 */
record MoveBoard(Map<Opening, List<Candidate>> candidates, Map<String, Ending> endings, Map<Ending, Integer> scores)
        implements Board {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final List<String> POSTS = ids("post", 6);
    static final List<String> CADRES = ids("cadre", 6);
    private static final List<LocalDate> DAYS = List.of(DAY, DAY.plusMonths(1));

    @Override
    public List<Candidate> candidates(Opening opening) {
        return candidates.getOrDefault(opening, List.of());
    }

    @Override
    public Ending ending(Opening opening) {
        return endings.getOrDefault(opening.post(), Ending.EXTERNAL_ENTRY);
    }

    @Override
    public int score(Ending ending) {
        return scores.getOrDefault(ending, 0);
    }

    /** The same, with every list in another order. */
    MoveBoard shuffled(Random random) {
        Map<Opening, List<Candidate>> others = new HashMap<>();
        candidates.forEach((opening, list) -> others.put(
                opening,
                shuffled(
                        list.stream()
                                .map(each -> new Candidate(each.cadre(), each.score(), shuffled(each.leaves(), random)))
                                .toList(),
                        random)));
        return new MoveBoard(others, endings, scores);
    }

    /** A small board on which anything may happen: loops, several seats, moves that are worse than none. */
    static MoveBoard random(Random random) {
        Map<Opening, List<Candidate>> candidates = new HashMap<>();
        int most = 1 + random.nextInt(4);
        for (String post : POSTS) {
            for (LocalDate day : DAYS) {
                List<Candidate> list = new ArrayList<>();
                for (String cadre : some(CADRES, random.nextInt(most + 1), random)) {
                    list.add(new Candidate(cadre, random.nextInt(16) - 5, left(random)));
                }
                candidates.put(new Opening(post, day), list);
            }
        }
        Map<String, Ending> endings = new HashMap<>();
        List<Ending> all = List.of(Ending.ABOLISHED, Ending.EXTERNAL_ENTRY, Ending.LEFT_VACANT, Ending.LEFT_VACANT);
        POSTS.forEach(post -> endings.put(post, all.get(random.nextInt(all.size()))));
        Map<Ending, Integer> scores = new HashMap<>();
        for (Ending ending : Ending.values()) {
            scores.put(ending, random.nextInt(12) - 9);
        }
        return new MoveBoard(candidates, endings, scores);
    }

    private static List<String> left(Random random) {
        int kind = random.nextInt(8);
        int many = kind == 0 ? 0 : kind < 7 ? 1 : 2;
        return IntStream.range(0, many)
                .mapToObj(n -> POSTS.get(random.nextInt(POSTS.size())))
                .toList();
    }

    /** A question about {@link #random}. */
    static MoveQuestion question(Random random) {
        List<Opening> openings = new ArrayList<>();
        int many = 1 + random.nextInt(3);
        for (int n = 0; n < many; n++) {
            openings.add(new Opening(POSTS.get(random.nextInt(POSTS.size())), DAYS.get(random.nextInt(8) / 7)));
        }
        Map<String, String> fixed = new HashMap<>();
        if (random.nextInt(3) == 0) {
            String post = random.nextBoolean() ? openings.getFirst().post() : POSTS.get(random.nextInt(POSTS.size()));
            fixed.put(post, CADRES.get(random.nextInt(CADRES.size())));
        }
        if (random.nextInt(6) == 0) {
            fixed.put(POSTS.get(random.nextInt(POSTS.size())), CADRES.get(random.nextInt(CADRES.size())));
        }
        return new MoveQuestion(
                openings,
                1 + random.nextInt(4),
                1 + random.nextInt(8),
                few(random),
                few(random),
                fixed,
                Integer.MAX_VALUE);
    }

    private static Set<String> few(Random random) {
        int many = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
        return new HashSet<>(some(CADRES, many, random));
    }

    /**
     * Hundreds of posts in which who is planned for a post mostly holds one of the lower half.
     *
     * @param posts how many
     * @param loops how many of ten candidates hold any post
     */
    static MoveBoard large(int posts, int loops, Random random) {
        Map<Opening, List<Candidate>> candidates = new HashMap<>();
        for (int post = 0; post < posts; post++) {
            List<Candidate> list = new ArrayList<>();
            Set<Integer> holders = new HashSet<>();
            for (int n = 0; n < 5; n++) {
                int lower = Math.min(posts, 2 * post + 40);
                int holds = random.nextInt(10) < loops ? random.nextInt(posts) : post + random.nextInt(lower - post);
                if (holds != post && holders.add(holds)) {
                    List<String> leaves = new ArrayList<>(List.of("post" + holds));
                    if (random.nextInt(8) == 0) {
                        leaves.add("post" + random.nextInt(posts));
                    }
                    list.add(new Candidate("cadre" + holds, random.nextInt(100), leaves));
                }
            }
            candidates.put(new Opening("post" + post, DAY), list);
        }
        return new MoveBoard(candidates, Map.of(), Map.of(Ending.EXTERNAL_ENTRY, -30, Ending.TOO_DEEP, -60));
    }

    static <T> List<T> shuffled(List<T> list, Random random) {
        return some(list, list.size(), random);
    }

    private static <T> List<T> some(List<T> list, int many, Random random) {
        List<T> all = new ArrayList<>(list);
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, many));
    }

    private static List<String> ids(String kind, int many) {
        return IntStream.rangeClosed(1, many).mapToObj(n -> kind + n).toList();
    }
}
