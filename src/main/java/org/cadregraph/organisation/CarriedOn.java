package org.cadregraph.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
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
     * @param recorded whether a source says that the one is carried on as the other; of such posts nothing is inferred
     */
    static List<PositionStep> infer(
            OrganisationStep step,
            List<Position> before,
            List<Position> after,
            BiPredicate<Position, Position> recorded) {
        CarriedOn inference = new CarriedOn(step);
        inference.match(
                before.stream()
                        .filter(post -> inference.ends(post))
                        .filter(post -> after.stream().noneMatch(other -> recorded.test(post, other)))
                        .toList(),
                after.stream()
                        .filter(post -> inference.begins(post))
                        .filter(post -> before.stream().noneMatch(other -> recorded.test(other, post)))
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

    private void match(List<Position> before, List<Position> after) {
        Map<String, List<Position>> kindsBefore = byKind(before);
        Map<String, List<Position>> kindsAfter = byKind(after);
        kindsBefore.forEach((kind, posts) -> ofKind(posts, kindsAfter.getOrDefault(kind, List.of())));
        for (Position one : before) {
            for (Position other : after) {
                if ((one.kind() == null || other.kind() == null) && sameTitle(one, other)) {
                    add(one, other, LineageBasis.SAME_TITLE);
                }
            }
        }
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
            int known = found.size();
            for (Position one : before) {
                after.stream()
                        .filter(other -> sameTitle(one, other))
                        .forEach(other -> add(one, other, LineageBasis.SAME_TITLE));
            }
            Set<String> told = found.subList(known, found.size()).stream()
                    .flatMap(it -> List.of(it.fromId(), it.toId()).stream())
                    .collect(Collectors.toSet());
            restBefore = before.stream().filter(it -> !told.contains(it.id())).toList();
            restAfter = after.stream().filter(it -> !told.contains(it.id())).toList();
        }
        if (restBefore.size() <= MOST_ALIKE && restAfter.size() <= MOST_ALIKE) {
            for (Position one : restBefore) {
                restAfter.forEach(other -> add(one, other, LineageBasis.SAME_KIND));
            }
        }
    }

    private static boolean sameTitle(Position one, Position other) {
        return one.folded().equals(other.folded()) || BareTitle.of(one).equals(BareTitle.of(other));
    }

    private void add(Position from, Position to, LineageBasis basis) {
        String key = step.key() + '\n' + from.id() + '\n' + to.id();
        found.add(new PositionStep(key, from, to, basis, step.kind(), step.on(), 0));
    }
}
