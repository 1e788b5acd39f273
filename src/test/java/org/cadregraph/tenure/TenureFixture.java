package org.cadregraph.tenure;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** Tenures for tests of pure code: nothing is in them but what the test asks for. */
public final class TenureFixture {

    private static final OffsetDateTime RECORDED = OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private TenureFixture() {}

    public static Cadre cadre(String id) {
        return new Cadre(id, id, id, null, null, null, null, null, RECORDED, null);
    }

    public static Organisation organisation(@Nullable PartialDate dissolved) {
        return new Organisation("o", "o", "organisation", null, null, dissolved, "organisation", RECORDED);
    }

    public static Position position(
            @Nullable Integer seats, @Nullable PartialDate abolished, @Nullable PartialDate dissolved) {
        return new Position(
                "p",
                "p",
                "post",
                List.of(),
                null,
                null,
                seats,
                null,
                abolished,
                organisation(dissolved),
                "post",
                RECORDED);
    }

    /** A tenure in a post of one seat that still exists. */
    public static Tenure tenure(String id, String cadre, Period period) {
        return tenure(id, cadre, period, false);
    }

    public static Tenure tenure(String id, String cadre, Period period, boolean acting) {
        return new Tenure(
                id,
                id,
                TenureKind.APPOINTMENT,
                cadre(cadre),
                position(1, null, null),
                period,
                acting,
                null,
                null,
                null,
                null,
                new Tenure.References(null, null, null, null, null),
                RECORDED,
                null,
                Belief.PRESENT);
    }
}
