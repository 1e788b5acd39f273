package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the record says where a reorganisation is to change it.
 *
 * @param organisations by key, those that it concerns, all above them and all directly below those that go over
 * @param posts by key, every post that it names and every one of the organisations that go over
 * @param terms by key, the key of the organisation whose term each is
 * @param situation the tenures in all these posts
 */
record Structure(
        Map<String, OrganisationEntry> organisations,
        Map<String, PositionEntry> posts,
        Map<String, String> terms,
        Situation situation) {

    OrganisationEntry organisation(String key) {
        return Objects.requireNonNull(organisations.get(key), key);
    }

    PositionEntry post(String key) {
        return Objects.requireNonNull(posts.get(key), key);
    }

    /** The organisation whose post it is. */
    String home(String post) {
        return post(post).organisationKey();
    }

    List<PositionEntry> postsOf(String organisation) {
        return posts.values().stream()
                .filter(post -> post.organisationKey().equals(organisation))
                .sorted(Comparator.comparing(PositionEntry::key))
                .toList();
    }

    /** What may be part of an organisation on a day or later. */
    List<OrganisationEntry> partsOf(String organisation, LocalDate on) {
        return organisations.values().stream()
                .filter(unit -> unit.mayBePartOf(organisation, on))
                .sorted(Comparator.comparing(OrganisationEntry::key))
                .toList();
    }

    /** The keys of an organisation and of all above it for sure on a day. */
    Set<String> within(String organisation, LocalDate on) {
        Set<String> within = new LinkedHashSet<>();
        @Nullable String key = organisation;
        while (key != null && there(key, on) && within.add(key)) {
            key = organisation(key).parentOn(on);
        }
        return within;
    }

    /** Whether there is an organisation for sure on a day. */
    boolean there(String organisation, LocalDate on) {
        OrganisationEntry unit = organisations.get(organisation);
        return unit != null && existed(unit.founded(), on) && !ended(unit.dissolved(), on);
    }

    /** Whether something may be over on a day. */
    private static boolean ended(@Nullable PartialDate end, LocalDate on) {
        return end != null && !end.earliest().isAfter(on);
    }

    private static boolean existed(@Nullable PartialDate from, LocalDate on) {
        return from == null || !from.latest().isAfter(on);
    }

    /** Whether something is to go on beyond a day, for sure. */
    static boolean goesOn(@Nullable PartialDate end, LocalDate on) {
        return !ended(end, on);
    }
}
