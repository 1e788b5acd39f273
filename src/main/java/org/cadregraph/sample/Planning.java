package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.planning.PlanningRemoval;
import org.cadregraph.tenure.TenureKind;
import org.jspecify.annotations.Nullable;

/**
 * Who is planned for the city's leading posts and Party committees, made up when all careers are known. A review every May
 * looks at each entry, takes out those that no longer stand, and brings in people who work one or two steps below a post
 * and whose age and service fit it; those who will come to it first.
 */
final class Planning {

    /** How many entries the city's report counts, and in which years. */
    private static final int REPORTED = 2_241;

    private static final LocalDate REPORT_FROM = LocalDate.of(2013, 1, 1);
    static final LocalDate REPORT_END = LocalDate.of(2020, 1, 22);

    /** So many are left for each later review of those years. */
    private static final int LEFT_FOR_LATER = 60;

    /** 377-QĐ/TW: three people for one title, three titles for one person, committees aside. */
    private static final int MOST = 3;

    private static final LocalDate LIMITED = LocalDate.of(2025, 10, 8);

    /** Before that, made up: so many people for each place. */
    private static final int MOST_BEFORE = 4;

    private final List<Post> posts;
    private final List<Stint> stints;
    private final Terms terms;
    private final List<Planned> made = new ArrayList<>();
    private final Grouped<Planned> standing = new Grouped<>();
    private final Map<Person, Integer> titles = new HashMap<>();

    private Planning(List<Post> posts, List<Stint> stints, Terms terms) {
        this.posts = posts.stream().filter(Planning::isPlannedFor).toList();
        this.stints = stints.stream().filter(Planning::isWork).toList();
        this.terms = terms;
    }

    /** The entries, in the order in which they were made. */
    static List<PlanningLine> write(List<Post> posts, List<Stint> stints, Terms terms) {
        Planning planning = new Planning(posts, stints, terms);
        List<LocalDate> reviews = IntStream.rangeClosed(REPORT_FROM.getYear(), Milestones.END.getYear())
                .mapToObj(year -> Dice.workday(LocalDate.of(year, 5, 15)))
                .toList();
        reviews.forEach(day -> planning.review(day, (int) reviews.stream()
                .filter(each -> !each.isBefore(day) && each.isBefore(REPORT_END))
                .count()));
        planning.standing.all().forEach(entries -> entries.forEach(entry -> entry.overBy(Milestones.END)));
        return IntStream.range(0, planning.made.size())
                .mapToObj(n -> planning.made.get(n).line("qh-%04d".formatted(n + 1)))
                .toList();
    }

    private static boolean isPlannedFor(Post post) {
        boolean title = post.leading() && post.use() == Post.Use.WORK;
        return (title || isCommittee(post)) && post.area() != Area.PROVINCE && post.area() != Area.ARMED;
    }

    private static boolean isCommittee(Post post) {
        return post.use() == Post.Use.SEAT && post.cycle() == Cycle.PARTY;
    }

    private static boolean isWork(Stint stint) {
        return stint.post.use() == Post.Use.WORK && !stint.acting && stint.kind != TenureKind.SECONDMENT;
    }

    /** How many are planned for a post at most; for a committee one and a half times its seats. */
    private static int most(Post post, LocalDate day) {
        if (isCommittee(post)) {
            return post.places() * 3 / 2;
        }
        return day.isBefore(LIMITED) ? MOST_BEFORE * post.places() : MOST;
    }

    /** @param left how many reviews of the reported years are left, this one included; 0 after them */
    private void review(LocalDate day, int left) {
        posts.forEach(post -> standing.of(post.key()).removeIf(entry -> isOut(entry, day)));
        List<Stint> working = stints.stream().filter(stint -> stint.on(day)).toList();
        int end = left == 0 ? Integer.MAX_VALUE : REPORTED - (left - 1) * LEFT_FOR_LATER;
        int largest = posts.stream().mapToInt(post -> most(post, day)).max().orElse(0);
        // One for each post, then a second, and so on: no post waits for another's last one.
        for (int nth = 1; nth <= largest; nth++) {
            for (Post post : posts) {
                boolean open = standing.of(post.key()).size() < nth && nth <= most(post, day) && post.existsOn(day);
                if (open && made.size() < end) {
                    best(post, day, working).ifPresent(work -> plan(work, post, day));
                }
            }
        }
        if (left == 1 && made.size() < REPORTED) {
            throw new IllegalStateException("Only " + made.size() + " of " + REPORTED + " could be planned");
        }
    }

    private boolean isOut(Planned entry, LocalDate day) {
        if (!entry.overBy(day)) {
            if (Candidates.suits(entry.post, entry.person, day)) {
                // Ranks go from the first on, so that as many stay as may.
                if (entry.rank <= most(entry.post, day)) {
                    entry.reviewedOn = day;
                    return false;
                }
                entry.takeOut(day, PlanningRemoval.OTHER);
            } else {
                entry.takeOut(day, PlanningRemoval.OVER_AGE);
            }
        }
        if (!isCommittee(entry.post)) {
            titles.merge(entry.person, -1, Integer::sum);
        }
        return true;
    }

    private Optional<Stint> best(Post post, LocalDate day, List<Stint> working) {
        List<Planned> others = standing.of(post.key());
        Terms.Renewal renewal = renewal(post, day);
        LocalDate termEnd = renewal == null ? day : terms.end(renewal);
        return working.stream()
                .filter(work -> isBelow(work.post, post))
                .filter(work -> isCommittee(post) || titles.getOrDefault(work.person, 0) < MOST)
                .filter(work -> others.stream().noneMatch(other -> other.person == work.person))
                .filter(work -> work.person.stints.stream().noneMatch(held -> held.post.equals(post) && held.on(day)))
                .filter(work -> Candidates.suits(post, work.person, day))
                .filter(work -> Standards.met(work.person, day, termEnd))
                .max(Comparator.comparingInt((Stint work) -> weight(work, post, day))
                        .thenComparingInt(work -> -work.person.number));
    }

    /** In the part of public life from which people come to the post; to a title by one or two steps. */
    private static boolean isBelow(Post from, Post to) {
        int up = to.grade() - from.grade();
        if (!isCommittee(to) && (up < 1 || up > 2)) {
            return false;
        }
        return switch (to.area()) {
            case CITY -> from.area() == Area.CITY || from.area() == Area.UNIT;
            case UNIT -> from.area() == Area.UNIT || from.area() == Area.CITY;
            case COMMUNE -> from.scope().equals(to.scope()) || (from.area() == Area.CITY && !isCommittee(to));
            case WARD -> from.scope().equals(to.scope());
            case SCHOOL -> from.area() == Area.SCHOOL;
            case PROVINCE, ARMED -> false;
        };
    }

    private static int weight(Stint work, Post post, LocalDate day) {
        boolean coming = work.person.stints.stream()
                .anyMatch(stint ->
                        stint.post.equals(post) && stint.from.isAfter(day) && stint.from.isBefore(day.plusYears(4)));
        boolean near = work.post.body().equals(post.body());
        int years = (int) Math.min(work.months(day) / 12, 9);
        return (coming ? 1_000 : 0) + (near ? 100 : 0) + (post.grade() - work.post.grade() == 1 ? 20 : 0) + years;
    }

    private void plan(Stint work, Post post, LocalDate day) {
        List<Planned> others = standing.of(post.key());
        int rank = IntStream.rangeClosed(1, most(post, day))
                .filter(free -> others.stream().noneMatch(other -> other.rank == free))
                .findFirst()
                .orElseThrow();
        Planned entry = new Planned(work, post, day, rank, renewal(post, day));
        made.add(entry);
        others.add(entry);
        if (!isCommittee(post)) {
            titles.merge(work.person, 1, Integer::sum);
        }
    }

    /** The Party congress that is next for a post, or the last one where none is known. */
    private Terms.@Nullable Renewal renewal(Post post, LocalDate day) {
        boolean local = post.area() == Area.COMMUNE || post.area() == Area.WARD;
        List<Terms.Renewal> renewals = terms.renewals(local ? post.scope() : "ls", Cycle.PARTY);
        return renewals.stream()
                .filter(renewal -> renewal.on().isAfter(day))
                .findFirst()
                .orElse(renewals.isEmpty() ? null : renewals.getLast());
    }
}
