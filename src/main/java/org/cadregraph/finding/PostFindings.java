package org.cadregraph.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cadregraph.succession.Gaps;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the tenures of one post. */
final class PostFindings {

    private final HeldPost post;
    private final List<HeldPost.Holder> holders;

    private PostFindings(HeldPost post) {
        this.post = post;
        this.holders = post.holders().stream()
                .filter(holder -> !holder.period().reversed())
                .toList();
    }

    /** All findings of a post, in order. */
    static List<Finding> of(HeldPost post) {
        PostFindings findings = new PostFindings(post);
        return Stream.of(findings.overlaps(), findings.gaps(), findings.overCapacity(), reversed(post), findings.late())
                .flatMap(List::stream)
                .sorted(Finding.ORDER)
                .toList();
    }

    /** Each two tenures of different cadres in a post of one seat that have days in common. */
    private List<Finding> overlaps() {
        List<Finding> found = new ArrayList<>();
        if (!Objects.equals(post.seats(), 1)) {
            return found;
        }
        for (int first = 0; first < holders.size(); first++) {
            HeldPost.Holder one = holders.get(first);
            for (int second = first + 1; second < holders.size(); second++) {
                HeldPost.Holder other = holders.get(second);
                // In order of start: none of the later ones begins in time either.
                if (!other.period()
                        .possible()
                        .from()
                        .isBefore(one.period().possible().to())) {
                    break;
                }
                Period.Span possible =
                        common(one.period().possible(), other.period().possible());
                if (possible != null && !one.cadre().equals(other.cadre())) {
                    Period.Span certain =
                            common(one.period().certain(), other.period().certain());
                    found.add(finding(
                            FindingKind.OVERLAP,
                            certain == null ? Certainty.POSSIBLE : Certainty.CERTAIN,
                            List.of(one, other),
                            certain == null ? possible : certain));
                }
            }
        }
        return found;
    }

    private static Period.@Nullable Span common(Period.Span one, Period.Span other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return from.isBefore(to) ? new Period.Span(from, to) : null;
    }

    private List<Finding> gaps() {
        if (!Objects.equals(post.seats(), 1)) {
            return List.of();
        }
        return Gaps.in(holders.stream().map(HeldPost.Holder::period).toList()).between().stream()
                .map(gap -> finding(
                        FindingKind.GAP,
                        Certainty.CERTAIN,
                        List.of(),
                        new Period.Span(gap.from().earliest(), gap.to().earliest())))
                .toList();
    }

    /** The longest stretches of days on which more cadres than seats certainly hold a post of several seats. */
    private List<Finding> overCapacity() {
        Integer seats = post.seats();
        if (seats == null || seats < 2) {
            return List.of();
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        for (HeldPost.Holder holder : holders) {
            days.add(holder.period().certain().from());
            days.add(holder.period().certain().to());
        }
        List<Finding> found = new ArrayList<>();
        LocalDate since = null;
        for (LocalDate day : days) {
            boolean over = holdersOn(day) > seats;
            if (over && since == null) {
                since = day;
            } else if (!over && since != null) {
                found.add(crowded(new Period.Span(since, day)));
                since = null;
            }
        }
        return found;
    }

    private long holdersOn(LocalDate day) {
        return holders.stream()
                .filter(holder -> holder.period().certain().contains(day))
                .map(HeldPost.Holder::cadre)
                .distinct()
                .count();
    }

    private Finding crowded(Period.Span days) {
        return finding(
                FindingKind.OVER_CAPACITY,
                Certainty.CERTAIN,
                holders.stream()
                        .filter(holder -> common(holder.period().certain(), days) != null)
                        .toList(),
                days);
    }

    private static List<Finding> reversed(HeldPost post) {
        return post.holders().stream()
                .filter(holder -> holder.period().reversed())
                .map(holder -> new Finding(
                        FindingKind.REVERSED,
                        Certainty.CERTAIN,
                        post.id(),
                        List.of(holder.tenure()),
                        List.of(holder.cadre()),
                        null))
                .toList();
    }

    /** Tenures with days after the post or its organisation ceased to be. */
    private List<Finding> late() {
        List<Finding> found = new ArrayList<>();
        PartialDate closed = post.closings().stream()
                .min(Comparator.comparing(PartialDate::latest))
                .orElse(null);
        if (closed == null) {
            return found;
        }
        for (HeldPost.Holder holder : holders) {
            Period.Span certain = common(holder.period().certain(), new Period.Span(closed.latest(), Period.FOREVER));
            Period.Span possible =
                    common(holder.period().possible(), new Period.Span(closed.earliest(), Period.FOREVER));
            if (possible != null) {
                found.add(finding(
                        FindingKind.AFTER_ABOLITION,
                        certain == null ? Certainty.POSSIBLE : Certainty.CERTAIN,
                        List.of(holder),
                        certain == null ? possible : certain));
            }
        }
        return found;
    }

    private Finding finding(FindingKind kind, Certainty certainty, List<HeldPost.Holder> concerned, Period.Span days) {
        return new Finding(
                kind,
                certainty,
                post.id(),
                concerned.stream().map(HeldPost.Holder::tenure).toList(),
                concerned.stream().map(HeldPost.Holder::cadre).distinct().toList(),
                days);
    }
}
