package org.cadregraph.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.api.Problem;
import org.cadregraph.organisation.LineageKind;
import org.cadregraph.organisation.LinkEntry;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.time.PartialDate;

/**
 * What a reorganisation (sắp xếp tổ chức bộ máy) changes: organisations go over into others, their posts end and are
 * carried on as others, and whoever holds one goes along. Nothing is lost by silence: each post of an organisation that is
 * dissolved has to be spoken of.
 */
final class Reorganisation {

    /** So many titles are named where something was forgotten. */
    private static final int NAMED = 5;

    private static final String ORGANISATIONS = "organisations";
    private static final String POSTS = "posts";

    private final ReorganisationPlan plan;
    private final Structure structure;
    private final PartialDate day;
    private final Destinations destinations;
    private final Hindrance.Notes notes = new Hindrance.Notes();
    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, LineageKind> kinds = new HashMap<>();

    private Reorganisation(ReorganisationPlan plan, Structure structure) {
        this.plan = plan;
        this.structure = structure;
        this.day = PartialDate.of(plan.on());
        this.destinations = new Destinations(plan, structure, notes);
        plan.organisations().forEach(each -> kinds.put(each.organisation(), each.kind()));
    }

    /**
     * What comes of it.
     *
     * @param fates of every tenure in the posts that end, if it is not over by then
     * @param hindrances why it cannot be carried out; none when it can
     */
    record Result(List<Effect> effects, List<Fate> fates, List<Hindrance> hindrances) {}

    /** Carries it out in thought. */
    static Result of(ReorganisationPlan plan, Structure structure) {
        Reorganisation all = new Reorganisation(plan, structure);
        if (!structure.there(plan.decider(), plan.on())) {
            all.notes.add(
                    Problem.Code.NOT_MANAGED,
                    "The organisation that decides is not there on that day, or not for sure",
                    List.of("organisation"));
        }
        for (int place = 0; place < plan.organisations().size(); place++) {
            all.goOver(place, plan.organisations().get(place));
        }
        all.expectOnce(
                plan.organisations().stream()
                        .map(ReorganisationPlan.Transition::organisation)
                        .toList(),
                ORGANISATIONS,
                "organisation");
        for (int place = 0; place < plan.posts().size(); place++) {
            all.carryOn(place, plan.posts().get(place));
        }
        all.expectOnce(
                plan.posts().stream().map(ReorganisationPlan.Carried::position).toList(), POSTS, "position");
        Holders holders = new Holders(plan, structure, all.destinations, all.notes);
        holders.move();
        all.effects.addAll(holders.effects());
        return new Result(List.copyOf(all.effects), holders.fates(), all.notes.all());
    }

    private void expectOnce(List<String> keys, String list, String field) {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < keys.size(); place++) {
            if (!seen.add(keys.get(place))) {
                object(
                        Problem.Code.CONTRADICTION,
                        "It is named before: say once what becomes of it",
                        list,
                        place,
                        field);
            }
        }
    }

    private void goOver(int place, ReorganisationPlan.Transition transition) {
        OrganisationEntry unit = structure.organisation(transition.organisation());
        destinations.expectAuthority(unit.key(), ReorganisationPlan.path(ORGANISATIONS, place, "organisation"));
        if (unit.dissolved() != null) {
            object(
                    Problem.Code.ALREADY_DONE,
                    "The record says that the organisation is dissolved on " + unit.dissolved()
                            + ": correct that first, if it ends by this decision",
                    ORGANISATIONS,
                    place,
                    "organisation");
        } else if (unit.founded() != null && !unit.founded().earliest().isBefore(plan.on())) {
            object(
                    Problem.Code.DATES_OUT_OF_ORDER,
                    "The organisation is not there before " + unit.founded(),
                    ORGANISATIONS,
                    place,
                    "organisation");
        }
        List<String> into = transition.into().stream()
                .filter(key -> !key.equals(unit.key()))
                .toList();
        into.forEach(key -> become(place, transition, key));
        if (transition.goesOn()) {
            if (transition.kind() != LineageKind.SPLIT || into.isEmpty()) {
                object(
                        Problem.Code.CONTRADICTION,
                        "Only what is split goes on beside what was split off: leave the organisation itself out of into,"
                                + " or leave it out altogether",
                        ORGANISATIONS,
                        place,
                        "into");
            }
            return;
        }
        expectAllNamed(place, unit);
        effects.add(new Effect.Dissolves(place, unit.key(), day));
    }

    private void become(int place, ReorganisationPlan.Transition transition, String into) {
        List<String> path = ReorganisationPlan.path(ORGANISATIONS, place, "into");
        destinations.expectOrganisation(into, path);
        destinations.expectAuthority(into, path);
        String key = plan.decision() + "-o" + (effects.size() + 1);
        effects.add(new Effect.Becomes(
                place, new LinkEntry(key, transition.organisation(), into, word(transition.kind()), day)));
    }

    /** The posts and units of what is dissolved have to be named, whatever becomes of them. */
    private void expectAllNamed(int place, OrganisationEntry unit) {
        Set<String> named =
                plan.posts().stream().map(ReorganisationPlan.Carried::position).collect(Collectors.toSet());
        List<String> posts = structure.postsOf(unit.key()).stream()
                .filter(post -> !named.contains(post.key()) && Structure.goesOn(post.abolished(), plan.on()))
                .map(PositionEntry::title)
                .toList();
        expectNone(place, "posts", posts);
        List<OrganisationEntry> units = structure.partsOf(unit.key(), plan.on()).stream()
                .filter(part -> Structure.goesOn(part.dissolved(), plan.on()))
                .toList();
        expectNone(
                place,
                "units",
                units.stream()
                        .filter(part -> !kinds.containsKey(part.key()))
                        .map(OrganisationEntry::name)
                        .toList());
        Set<String> dissolved = plan.dissolved();
        units.stream()
                .filter(part -> kinds.containsKey(part.key()) && !dissolved.contains(part.key()))
                .forEach(part -> object(
                        Problem.Code.CONTRADICTION,
                        part.name() + " goes on, and is a part of it: put it elsewhere in the record first",
                        ORGANISATIONS,
                        place,
                        "organisation"));
    }

    private void expectNone(int place, String what, List<String> forgotten) {
        if (!forgotten.isEmpty()) {
            String more = forgotten.size() > NAMED ? " and " + (forgotten.size() - NAMED) + " more" : "";
            object(
                    Problem.Code.INVALID_ARGUMENT,
                    "Say what becomes of all its " + what + " too: left out are "
                            + forgotten.stream().limit(NAMED).collect(Collectors.joining(", ")) + more,
                    ORGANISATIONS,
                    place,
                    "organisation");
        }
    }

    private void carryOn(int place, ReorganisationPlan.Carried carried) {
        PositionEntry post = structure.post(carried.position());
        destinations.expectAuthority(post.organisationKey(), ReorganisationPlan.path(POSTS, place, "position"));
        if (post.abolished() != null) {
            object(
                    Problem.Code.ALREADY_DONE,
                    "The record says that the post is abolished on " + post.abolished()
                            + ": correct that first, if it ends by this decision",
                    POSTS,
                    place,
                    "position");
        } else if (post.created() != null && !post.created().earliest().isBefore(plan.on())) {
            object(
                    Problem.Code.DATES_OUT_OF_ORDER,
                    "There is no such post before " + post.created(),
                    POSTS,
                    place,
                    "position");
        }
        String as = carried.as();
        if (as != null) {
            destinations.expectPost(as, ReorganisationPlan.path(POSTS, place, "carriedOnAs"));
            String kind = word(kinds.getOrDefault(post.organisationKey(), LineageKind.REPLACEMENT));
            String key = plan.decision() + "-p" + (place + 1);
            effects.add(new Effect.CarriesOn(place, new LinkEntry(key, post.key(), as, kind, day)));
        }
        effects.add(new Effect.Abolishes(place, post.key(), day));
    }

    /** As a source would word it. */
    private static String word(LineageKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void object(Problem.Code code, String message, String list, int place, String field) {
        notes.add(code, message, ReorganisationPlan.path(list, place, field));
    }
}
