package org.cadregraph.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.Text;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Which posts of an organisation are carried on as which of one that it became, where their source does not say: the
 * only one of a kind as the only one of that kind; of several of a kind, those of one title; of what is then left of
 * the kind, each as each. Posts of which the kind is not known on one side go by their titles alone.
 */
final class CarriedOn {

    /** Where more posts of one kind are left than this, a guess would say nothing. */
    static final int MOST_ALIKE = 10;

    private final OrganisationStep step;
    private final List<PositionStep> found = new ArrayList<>();

    private CarriedOn(OrganisationStep step) {
        this.step = step;
    }

    /**
     * Infers the steps of the posts from one of their organisations.
     *
     * @param before the posts of the organisation that was
     * @param after the posts of the one that it became
     * @param recorded what sources say; nothing is inferred of a post of which they say, for this step or this day, as
     *     what it is carried on, or of one that they say carries on another of that organisation
     */
    static List<PositionStep> infer(
            OrganisationStep step, List<Position> before, List<Position> after, List<PositionStep> recorded) {
        CarriedOn inference = new CarriedOn(step);
        Set<String> told = new HashSet<>();
        for (PositionStep link : recorded) {
            boolean from = link.from().organisation().id().equals(step.fromId());
            boolean to = link.to().organisation().id().equals(step.toId());
            if (from && (to || sameDay(link.on(), step.on()))) {
                told.add(link.fromId());
            }
            if (from && to) {
                told.add(link.toId());
            }
        }
        inference.match(
                before.stream()
                        .filter(post -> !told.contains(post.id()) && inference.ends(post))
                        .toList(),
                after.stream()
                        .filter(post -> !told.contains(post.id()) && inference.begins(post))
                        .toList());
        return inference.found;
    }

    /** Whether the dates allow that the post was there and went on in another; who stays behind a split goes on itself. */
    private boolean ends(Position post) {
        PartialDate end = post.abolished() == null ? post.organisation().dissolved() : post.abolished();
        boolean stays = end == null && LineageKind.of(step.kind()) == LineageKind.SPLIT;
        return !stays && existed(post.created(), step.on()) && existed(step.on(), post.abolished());
    }

    private boolean begins(Position post) {
        PartialDate on = step.on();
        boolean gone = on != null
                && post.abolished() != null
                && !post.abolished().latest().isAfter(on.earliest());
        return !gone && existed(post.created(), on);
    }

    /** Whether the one may lie before the other or on the same day. */
    private static boolean existed(@Nullable PartialDate from, @Nullable PartialDate to) {
        return from == null || to == null || !from.earliest().isAfter(to.latest());
    }

    private static boolean sameDay(@Nullable PartialDate one, @Nullable PartialDate other) {
        return existed(one, other) && existed(other, one);
    }

    private void match(List<Position> before, List<Position> after) {
        Map<String, List<Position>> kindsAfter = byKind(after);
        byKind(before).forEach((kind, posts) -> ofKind(posts, kindsAfter.getOrDefault(kind, List.of())));
        byTitle(before, after, (one, other) -> one.kind() == null || other.kind() == null);
    }

    private static Map<String, List<Position>> byKind(List<Position> posts) {
        return posts.stream()
                .filter(post -> post.kind() != null)
                .collect(Collectors.groupingBy(
                        post -> Text.folded(Objects.requireNonNull(post.kind())), TreeMap::new, Collectors.toList()));
    }

    private void ofKind(List<Position> before, List<Position> after) {
        List<Position> restBefore = before;
        List<Position> restAfter = after;
        if (before.size() > 1 || after.size() > 1) {
            Set<String> told = byTitle(before, after, (one, other) -> true);
            restBefore = before.stream().filter(it -> !told.contains(it.id())).toList();
            restAfter = after.stream().filter(it -> !told.contains(it.id())).toList();
        }
        if (restBefore.size() <= MOST_ALIKE && restAfter.size() <= MOST_ALIKE) {
            for (Position one : restBefore) {
                restAfter.forEach(other -> add(one, other, LineageBasis.SAME_KIND));
            }
        }
    }

    /** Matches posts by their titles, with or without the organisation's name; the answer names those that match. */
    private Set<String> byTitle(List<Position> before, List<Position> after, BiPredicate<Position, Position> wanted) {
        Map<String, Set<Position>> titled = new HashMap<>();
        for (Position other : after) {
            titles(other)
                    .forEach(title -> titled.computeIfAbsent(title, none -> new LinkedHashSet<>())
                            .add(other));
        }
        Set<String> matched = new HashSet<>();
        for (Position one : before) {
            titles(one)
                    .flatMap(title -> titled.getOrDefault(title, Set.of()).stream())
                    .distinct()
                    .filter(other -> wanted.test(one, other))
                    .forEach(other -> {
                        add(one, other, LineageBasis.SAME_TITLE);
                        matched.addAll(List.of(one.id(), other.id()));
                    });
        }
        return matched;
    }

    private static Stream<String> titles(Position position) {
        return Stream.of(position.folded(), BareTitle.of(position)).distinct();
    }

    private void add(Position from, Position to, LineageBasis basis) {
        String key = step.key() + '\n' + from.id() + '\n' + to.id();
        found.add(new PositionStep(key, from, to, basis, step.kind(), step.on(), 0));
    }
}
