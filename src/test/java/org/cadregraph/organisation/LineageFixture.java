package org.cadregraph.organisation;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cadregraph.api.Text;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Organisations, posts and steps for tests of pure code. */
final class LineageFixture {

    private static final OffsetDateTime RECORDED = OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private LineageFixture() {}

    static Organisation organisation(String name, @Nullable String dissolved) {
        return new Organisation(name, name, name, null, null, date(dissolved), Text.folded(name), RECORDED);
    }

    static OrganisationStep step(String from, String to, String kind, @Nullable String on) {
        return step(organisation(from, null), organisation(to, null), kind, on);
    }

    static OrganisationStep step(Organisation from, Organisation to, String kind, @Nullable String on) {
        String key = from.name() + ">" + to.name() + " " + kind + " " + on;
        return new OrganisationStep(key, from, to, kind, date(on), 0);
    }

    static Position post(Organisation organisation, String title, @Nullable String kind) {
        return post(organisation, title, kind, null, null);
    }

    static Position post(
            Organisation organisation,
            String title,
            @Nullable String kind,
            @Nullable String created,
            @Nullable String abolished) {
        String id = organisation.id() + "/" + title;
        return new Position(
                id,
                id,
                title,
                List.of(),
                kind,
                null,
                1,
                date(created),
                date(abolished),
                organisation,
                Text.folded(title),
                RECORDED);
    }

    static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.of(text);
    }
}
