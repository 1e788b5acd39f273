package org.cadregraph.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cadregraph.organisation.ManagementEntry;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Says who manages the leading posts. Of seats in committees and councils nobody decides but the voters; officers of the
 * military and the police are managed outside of the record.
 */
final class Management {

    private static final String PROVINCE = "tinh-uy";
    private static final String CITY = "ls-thanh-uy";
    private static final String PARTY = "-dang-uy";

    /** Since some day of the year with which the record begins. */
    private static final PartialDate BEGINNING = PartialDate.of(String.valueOf(Milestones.BEGINNING.getYear()));

    private static final PartialDate REORGANISATION = PartialDate.of(Milestones.REORGANISATION);

    private Management() {}

    static List<ManagementEntry> write(Blueprint plan) {
        List<ManagementEntry> entries = new ArrayList<>();
        for (Post post : plan.posts) {
            String manager = manager(post);
            if (post.leading() && post.use() != Post.Use.SEAT && manager != null) {
                PartialDate created = post.entry().created();
                PartialDate from = created == null ? BEGINNING : created;
                if (post.area() == Area.SCHOOL) {
                    // A school outlives the city: it goes over to the ward that it stands in.
                    entries.add(entry(post, manager, from, REORGANISATION));
                    entries.add(entry(post, ward(plan, post), REORGANISATION, null));
                } else {
                    entries.add(entry(post, manager, from, post.entry().abolished()));
                }
            }
        }
        return List.copyOf(entries);
    }

    private static @Nullable String manager(Post post) {
        return switch (post.area()) {
            case ARMED -> null;
            // The deputies of the province's committees and the heads of divisions are managed above it and within.
            case PROVINCE -> post.kind().equals("head") || post.kind().equals("deputy head") ? PROVINCE : null;
            case CITY -> post.departmental() || post.cycle() == Cycle.MASS ? CITY : PROVINCE;
            case UNIT, SCHOOL -> CITY;
            case COMMUNE -> post.keyPostOfCommune() ? CITY : post.scope() + PARTY;
            case WARD -> ofCommittees(post) ? PROVINCE : post.scope() + PARTY;
        };
    }

    /** Whether it is a post in the Party committee, the Council or the People's Committee, not of an office of theirs. */
    private static boolean ofCommittees(Post post) {
        return post.cycle() == Cycle.PARTY || post.cycle() == Cycle.COUNCIL;
    }

    private static String ward(Blueprint plan, Post post) {
        String committee =
                Objects.requireNonNull(plan.organisation(post.body().key()).parentKey(), post.key());
        return committee.substring(0, committee.lastIndexOf('-')) + PARTY;
    }

    private static ManagementEntry entry(Post post, String manager, PartialDate from, @Nullable PartialDate to) {
        return new ManagementEntry(post.key() + "--" + manager, post.key(), manager, from, to);
    }
}
