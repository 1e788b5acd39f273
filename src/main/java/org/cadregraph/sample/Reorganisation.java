package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.organisation.LinkEntry;
import org.cadregraph.sample.Agenda.Hour;
import org.cadregraph.tenure.TenureKind;

/** The first of July 2025: the city's posts end, its people go to the new wards, to the province, or leave. */
final class Reorganisation {

    private static final String LEFT = "Nghỉ khi sắp xếp tổ chức bộ máy";
    private static final String WARD_OF_LEADING_CAREER = "ls-p-luong-van-tri-2025-dang-uy-bi-thu";

    private final Careers careers;
    private final Map<Person, Post> former = new HashMap<>();
    private final List<Person> free = new ArrayList<>();
    private final Set<String> mergers;

    private Reorganisation(Careers careers) {
        this.careers = careers;
        this.mergers = careers.plan.links.stream()
                .filter(link -> link.kind().equals("merger"))
                .map(LinkEntry::key)
                .collect(Collectors.toSet());
    }

    static void plan(Careers careers) {
        careers.agenda.at(
                Milestones.REORGANISATION, Hour.REORGANISATION, day -> new Reorganisation(careers).happen(day));
    }

    private void happen(LocalDate on) {
        for (Person person : List.copyOf(careers.workforce.active)) {
            Stint work = person.work;
            if (work != null && work.post.closes().equals(on)) {
                former.put(person, work.post);
                free.add(person);
                careers.release(person, on);
                work.ended = LEFT;
            }
        }
        for (Assembly assembly : careers.assemblies) {
            assembly.dissolve(on);
        }
        fillWards(on);
        List.copyOf(free).forEach(person -> goElsewhere(person, on));
        // The wards' committees and councils are appointed for a start (chỉ định); concurrent posts follow today.
        for (Assembly assembly : careers.assemblies) {
            assembly.convene(on, TenureKind.APPOINTMENT);
        }
    }

    private void fillWards(LocalDate on) {
        free.stream()
                .filter(person -> person.steered)
                .findFirst()
                .ifPresent(person -> place(person, careers.plan.post(WARD_OF_LEADING_CAREER), on));
        List<Post> posts = careers.plan.posts.stream()
                .filter(post -> post.area() == Area.WARD && post.use() == Post.Use.WORK)
                .sorted(Comparator.comparingInt(Post::grade).reversed().thenComparingInt(Post::order))
                .toList();
        for (Post post : posts) {
            while (careers.holders(post).size() < post.places()) {
                Person best = null;
                double most = 0;
                for (Person person : free) {
                    double drawn = fits(person, post, on) * careers.dice.fraction();
                    if (drawn > most) {
                        most = drawn;
                        best = person;
                    }
                }
                if (best == null) {
                    careers.begin(careers.workforce.hire(post, on), post, TenureKind.APPOINTMENT, on);
                } else {
                    place(best, post, on);
                }
            }
        }
    }

    private void place(Person person, Post post, LocalDate on) {
        free.remove(person);
        Stint stint = careers.begin(person, post, post.leading() ? TenureKind.APPOINTMENT : TenureKind.TRANSFER, on);
        stint.note = "Bố trí khi sắp xếp đơn vị hành chính";
    }

    /** How well somebody's former post fits a ward's, whose leaders rank a step above those of the old wards. */
    private double fits(Person person, Post post, LocalDate on) {
        Post before = former.get(person);
        if (before == null || !Candidates.suits(post, person, on)) {
            return 0;
        }
        int step = before.grade() - Math.max(0, post.grade() - 1);
        double height = step == 0 ? 10 : step == 1 ? 6 : step == -1 ? 1.5 : step == 2 ? 0.8 : 0;
        return height
                * (merged(before.scope(), post.scope()) ? 3 : 1)
                * (before.cycle() == Cycle.MASS && before.work().equals(post.work()) ? 4 : 1);
    }

    private boolean merged(String before, String after) {
        return mergers.contains(before + "--" + after);
    }

    private void goElsewhere(Person person, LocalDate on) {
        Post before = former.get(person);
        boolean officer = before != null && before.area() == Area.ARMED;
        if (!officer && person.yearsLeft(on) >= 6 && careers.dice.chance(0.55)) {
            List<Post> staff = careers.plan.posts.stream()
                    .filter(post -> post.area() == Area.PROVINCE && post.use() == Post.Use.WORK && !post.leading())
                    .toList();
            careers.begin(person, careers.dice.one(staff), TenureKind.TRANSFER, on);
        } else {
            careers.leave(person, on, LEFT);
        }
    }
}
