package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.planning.PlanningRemoval;
import org.cadregraph.planning.Readiness;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** A planning entry while the city's years go by. */
final class Planned {

    final Person person;
    final Post post;
    final int rank;
    private final LocalDate from;
    private final Readiness readiness;
    private final Terms.@Nullable Renewal renewal;

    @Nullable LocalDate reviewedOn;

    private @Nullable Leaving leaving;

    /** When and why somebody is taken out. */
    private record Leaving(LocalDate on, PlanningRemoval why) {}

    /**
     * Begins one.
     *
     * @param renewal the congress that opens the term for which it is, where one is to come
     */
    Planned(Stint work, Post post, LocalDate from, int rank, Terms.@Nullable Renewal renewal) {
        this.person = work.person;
        this.post = post;
        this.from = from;
        this.rank = rank;
        this.renewal = renewal;
        this.readiness = post.grade() - work.post.grade() > 1
                ? Readiness.IN_3_TO_5_YEARS
                : work.months(from) < 30 ? Readiness.IN_1_TO_2_YEARS : Readiness.READY_NOW;
    }

    /** Whether it is over by this day: somebody came to the post, or something else did. */
    boolean overBy(LocalDate day) {
        leaving = Stream.of(promoted(), abolished(), moved(), left(), term())
                .flatMap(Optional::stream)
                .filter(each -> !each.on().isAfter(day))
                .min(Comparator.comparing(Leaving::on))
                .orElse(null);
        return leaving != null;
    }

    /** A review takes somebody out. */
    void takeOut(LocalDate day, PlanningRemoval why) {
        leaving = new Leaving(day, why);
    }

    private Optional<Leaving> promoted() {
        return begun(post).map(on -> new Leaving(on, PlanningRemoval.PROMOTED));
    }

    private Optional<LocalDate> begun(Post wanted) {
        return person.stints.stream()
                .filter(stint -> stint.post.equals(wanted) && !stint.acting && stint.from.isAfter(from))
                .map(stint -> stint.from)
                .min(Comparator.naturalOrder());
    }

    private Optional<Leaving> abolished() {
        return Optional.of(new Leaving(post.closes(), PlanningRemoval.POSITION_ABOLISHED));
    }

    /** To other work that is as high; whoever sits in a committee may go on to work elsewhere. */
    private Optional<Leaving> moved() {
        return person.stints.stream()
                .filter(stint -> post.use() == Post.Use.WORK)
                .filter(stint -> stint.post.use() == Post.Use.WORK && !stint.acting && stint.from.isAfter(from))
                .filter(stint -> stint.post.grade() >= post.grade() && !stint.post.equals(post))
                .map(stint -> new Leaving(stint.from, PlanningRemoval.MOVED))
                .min(Comparator.comparing(Leaving::on));
    }

    private Optional<Leaving> left() {
        return person.stints.stream()
                .filter(stint -> stint.post.use() == Post.Use.WORK)
                .max(Comparator.comparing(Stint::end))
                .filter(last -> last.end().isAfter(from))
                .map(last -> new Leaving(
                        last.end(),
                        last.ended != null && last.ended.startsWith(Mobility.RETIRED)
                                ? PlanningRemoval.RETIRED
                                : PlanningRemoval.OTHER));
    }

    private Optional<Leaving> term() {
        return Optional.ofNullable(renewal)
                .filter(next -> next.on().isAfter(from))
                .map(next -> new Leaving(next.on(), PlanningRemoval.TERM_ENDED));
    }

    PlanningLine line(String key) {
        return new PlanningLine(
                key,
                PersonnelFiles.key(person),
                post.key(),
                renewal == null ? null : renewal.termKey(),
                readiness,
                rank,
                // Nothing in the city says from which group of people somebody comes.
                null,
                rank == 1 && post.single() && readiness == Readiness.READY_NOW,
                PartialDate.of(from),
                leaving == null ? null : PartialDate.of(leaving.on()),
                reviewedOn == null ? null : PartialDate.of(reviewedOn),
                leaving == null ? null : leaving.why(),
                null);
    }
}
