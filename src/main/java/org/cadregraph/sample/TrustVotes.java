package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadregraph.assessment.TrustVote;
import org.cadregraph.dossier.DossierEntry;

/** The votes of the Councils on the leaders whom they elected, twice a term; on nobody who came that year. */
final class TrustVotes {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2013, 7, 10),
            LocalDate.of(2014, 12, 9),
            LocalDate.of(2018, 12, 11),
            LocalDate.of(2023, 12, 12));

    private static final int CITY_COUNCIL = 30;
    private static final int COMMUNE_COUNCIL = 24;

    private TrustVotes() {}

    static DossierList write(Dice dice, List<Stint> stints) {
        List<DossierEntry> entries = new ArrayList<>();
        for (LocalDate day : DAYS) {
            for (Stint stint : stints) {
                if (isVotedOn(stint.post) && !stint.acting && stint.on(day) && stint.person.yearsLeft(day) >= 1) {
                    boolean newcomer = stint.person.stints.stream()
                            .filter(each -> each.post.equals(stint.post) && each.lasted())
                            .noneMatch(each -> each.from.isBefore(day.withDayOfYear(1)));
                    if (!newcomer) {
                        entries.add(entry(dice, stint, day, entries.size() + 1));
                    }
                }
            }
        }
        return new DossierList(TrustVote.KIND, entries);
    }

    private static boolean isVotedOn(Post post) {
        boolean here = post.area() == Area.CITY || post.area() == Area.COMMUNE;
        return here && post.cycle() == Cycle.COUNCIL && post.use() != Post.Use.SEAT && post.leading();
    }

    private static DossierEntry entry(Dice dice, Stint stint, LocalDate day, int number) {
        int convened = stint.post.area() == Area.CITY ? CITY_COUNCIL : COMMUNE_COUNCIL;
        int present = convened - dice.number(0, 3);
        int low = dice.number(0, 3) * dice.number(0, 1);
        int high = (int) ((present - low) * (0.5 + 0.4 * dice.fraction()));
        return new DossierDraft(TrustVote.KIND, "tn-%04d".formatted(number))
                .name("cadre", PersonnelFiles.key(stint.person))
                .name("position", stint.post.key())
                .name("convenedBy", stint.post.scope() + "-hdnd")
                .on("on", day)
                .count("convened", convened)
                .count("present", present)
                .count("high", high)
                .count("trust", present - low - high)
                .count("low", low)
                .entry();
    }
}
