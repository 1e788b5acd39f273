package org.cadregraph.sample;

import java.time.LocalDate;
import org.cadregraph.sample.Agenda.Hour;
import org.cadregraph.tenure.TenureKind;

/** When vacant places are filled, and by whom. */
final class Vacancies {

    /** How long before the city's end its posts are no longer filled. */
    private static final int FREEZE = 100;

    private final Careers careers;
    private final Candidates candidates;
    private final Grouped<LocalDate> reserved = new Grouped<>();

    Vacancies(Careers careers) {
        this.careers = careers;
        this.candidates = new Candidates(careers.dice, careers.workforce.active);
    }

    /** Fills every post that exists when the record begins, and plans to fill those that come later. */
    void fillAll() {
        for (Post post : careers.plan.posts) {
            if (post.use() != Post.Use.WORK || post.area() == Area.WARD) {
                continue;
            }
            for (int i = 0; i < post.places(); i++) {
                if (post.opens().isBefore(Milestones.BEGINNING)) {
                    LocalDate on = careers.dice.later(Milestones.BEGINNING, 0, 720);
                    careers.agenda.at(on, Hour.FILLING, day -> start(post, day));
                } else {
                    careers.agenda.at(post.opens(), Hour.FILLING, day -> fill(post, day));
                }
            }
        }
    }

    private void start(Post post, LocalDate on) {
        if (careers.holders(post).size() < post.places()) {
            careers.begin(careers.workforce.veteran(post, on), post, Careers.kind(post), on);
        }
    }

    /** Keeps a post for somebody who is to come to it on a day. */
    void reserve(Post post, LocalDate on) {
        reserved.of(post.key()).add(on);
    }

    /** Fills a vacant place, unless somebody came to it meanwhile. */
    void fill(Post post, LocalDate on) {
        boolean frozen =
                !post.closes().equals(LocalDate.MAX) && !on.plusDays(FREEZE).isBefore(post.closes());
        if (frozen || !post.existsOn(on) || careers.holders(post).size() >= post.places()) {
            return;
        }
        Person person = candidates.choose(post, on).orElseGet(() -> careers.workforce.hire(post, on));
        boolean lateral = person.work != null && person.work.post.grade() == post.grade();
        careers.begin(
                person, post, lateral && post.cycle() == Cycle.NONE ? TenureKind.TRANSFER : Careers.kind(post), on);
    }

    /** A place in a post is vacant from a day on; plans when it is filled. */
    void open(Post post, LocalDate since) {
        boolean kept = reserved.of(post.key()).stream()
                .anyMatch(day -> !day.isBefore(since) && day.isBefore(since.plusDays(300)));
        if (!kept) {
            LocalDate planned = careers.terms.orElection(post, careers.dice.later(since, 0, gap(post)));
            LocalDate on = Milestones.beforeCount(since, planned.isBefore(since) ? since : planned);
            careers.agenda.at(on, Hour.FILLING, day -> fill(post, day));
        }
    }

    private int gap(Post post) {
        if (!post.leading()) {
            return 160;
        }
        return careers.dice.chance(0.5) ? 0 : careers.dice.chance(0.65) ? 50 : 260;
    }
}
