package org.cadregraph.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.api.Name;
import org.cadregraph.organisation.FormerParent;
import org.cadregraph.organisation.LinkEntry;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** The city on paper: organisations, positions and what became of them, in the order in which they were drawn. */
final class Blueprint {

    final List<OrganisationEntry> organisations = new ArrayList<>();
    final List<LinkEntry> links = new ArrayList<>();
    final List<LinkEntry> positionLinks = new ArrayList<>();
    final List<Post> posts = new ArrayList<>();
    private final Map<String, Post> postsByKey = new HashMap<>();
    private final Map<String, OrganisationEntry> organisationsByKey = new HashMap<>();
    private final Grouped<Post> concurrent = new Grouped<>();

    /** Adds an organisation that exists from the beginning and, unless it is the city's, to this day. */
    Body body(Body body, String classification, @Nullable String parentKey) {
        return body(body, classification, parentKey, null, List.of());
    }

    /** Adds an organisation that the reorganisation moved, from the first of two to the second. */
    Body moved(Body body, String classification, String formerKey, String parentKey) {
        PartialDate on = PartialDate.of(Milestones.REORGANISATION);
        return body(body, classification, parentKey, List.of(new FormerParent(formerKey, on)), null, List.of());
    }

    Body body(
            Body body, String classification, @Nullable String parentKey, @Nullable String founded, List<Name> names) {
        return body(body, classification, parentKey, List.of(), founded, names);
    }

    private Body body(
            Body body,
            String classification,
            @Nullable String parentKey,
            List<FormerParent> formerParents,
            @Nullable String founded,
            List<Name> names) {
        OrganisationEntry entry = new OrganisationEntry(
                body.key(),
                body.name(),
                names,
                List.of(),
                classification,
                parentKey,
                formerParents,
                founded == null ? null : PartialDate.of(founded),
                ends(body.area()) ? PartialDate.of(Milestones.REORGANISATION) : null);
        organisations.add(entry);
        organisationsByKey.put(body.key(), entry);
        return body;
    }

    /** Adds a post that is somebody's work. */
    Post work(Body body, String slug, Title title, int grade, int places, Cycle cycle) {
        return add(body, slug, title, Post.Use.WORK, grade, places, places, cycle);
    }

    /** Adds a single post that falls to whoever holds another. */
    Post concurrent(Post held, Body body, String slug, Title title, Cycle cycle) {
        Post post = add(body, slug, title, Post.Use.CONCURRENT, held.grade(), 1, 1, cycle);
        concurrent.of(held.key()).add(post);
        return post;
    }

    /** Adds seats in a committee or council; the record may not know how many there are. */
    Post seats(Body body, String slug, Title title, int grade, int places, @Nullable Integer known, Cycle cycle) {
        return add(body, slug, title, Post.Use.SEAT, grade, places, known, cycle);
    }

    /** Adds work that the record does not know the number of places of. */
    Post staff(Body body, String slug, Title title, int places) {
        return add(body, slug, title, Post.Use.WORK, 0, places, null, Cycle.NONE);
    }

    private Post add(
            Body body,
            String slug,
            Title title,
            Post.Use use,
            int grade,
            int places,
            @Nullable Integer seats,
            Cycle cycle) {
        OrganisationEntry home = Objects.requireNonNull(organisationsByKey.get(body.key()), body.key());
        PositionEntry entry = new PositionEntry(
                body.key() + "-" + slug,
                body.key(),
                title.vietnamese(),
                List.of(title.english()),
                List.of(),
                title.kind(),
                9 - grade,
                seats,
                home.founded(),
                home.dissolved());
        Post post = new Post(entry, body, use, grade, places, cycle, posts.size());
        posts.add(post);
        postsByKey.put(post.key(), post);
        return post;
    }

    void link(String predecessor, String successor, String kind) {
        links.add(reorganised(predecessor, successor, kind));
    }

    /** Says of every post of the one body that the post with the same work in the other carries it on. */
    void carryOn(String body, String successor, String kind) {
        for (Post post : posts) {
            String heir = successor + "-" + post.work();
            if (post.body().key().equals(body) && postsByKey.containsKey(heir)) {
                positionLinks.add(reorganised(post.key(), heir, kind));
            }
        }
    }

    private static LinkEntry reorganised(String predecessor, String successor, String kind) {
        return new LinkEntry(
                predecessor + "--" + successor,
                predecessor,
                successor,
                kind,
                PartialDate.of(Milestones.REORGANISATION));
    }

    List<Post> concurrentWith(Post post) {
        return concurrent.of(post.key());
    }

    Post post(String key) {
        return Objects.requireNonNull(postsByKey.get(key), key);
    }

    OrganisationEntry organisation(String key) {
        return Objects.requireNonNull(organisationsByKey.get(key), key);
    }

    private static boolean ends(Area area) {
        return switch (area) {
            case CITY, COMMUNE, UNIT, ARMED -> true;
            case WARD, SCHOOL, PROVINCE -> false;
        };
    }

    /**
     * What a post is called.
     *
     * @param kind the stable English word for its kind
     */
    record Title(String vietnamese, String english, String kind) {}
}
