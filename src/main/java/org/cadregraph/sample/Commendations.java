package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.assessment.Commendation;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.rule.Rating;

/** Who was commended for a year in its first weeks after: some organisations, and some of those who were rated highest. */
final class Commendations {

    private static final int FIRST = 2011;
    private static final int LAST = 2024;
    private static final int ORGANISATIONS_A_YEAR = 6;
    private static final double OF_THE_EXCELLENT = 0.16;
    private static final String CERTIFICATE = "Giấy khen";

    private final Dice dice;
    private final List<DossierEntry> entries = new ArrayList<>();

    private Commendations(Dice dice) {
        this.dice = dice;
    }

    /** @param evaluations by which people are commended */
    static DossierList write(Dice dice, DossierList evaluations) {
        Commendations commendations = new Commendations(dice);
        List<String> committees =
                Communes.keys().stream().map(key -> key + "-dang-uy").toList();
        List<String> departments =
                Department.ALL.stream().map(each -> "ls-ubnd-" + each.slug()).toList();
        for (int year = FIRST; year <= LAST; year++) {
            for (int i = 0; i < ORGANISATIONS_A_YEAR; i++) {
                boolean party = i % 2 == 0;
                commendations.add(
                        "organisation",
                        dice.one(party ? committees : departments),
                        year,
                        party ? "ls-thanh-uy" : "ls-ubnd",
                        party ? "Đảng bộ trong sạch, vững mạnh năm " : "Hoàn thành xuất sắc nhiệm vụ công tác năm ");
            }
        }
        evaluations.entries().stream()
                .filter(entry -> Rating.EXCELLENT.name().equals(entry.text("rating")))
                .filter(entry -> year(entry) <= LAST && dice.chance(OF_THE_EXCELLENT))
                .forEach(entry -> commendations.add(
                        "cadre",
                        Objects.requireNonNull(entry.named().get("cadre")).getFirst(),
                        year(entry),
                        Stream.of("tinh-uy", "ls-thanh-uy")
                                .filter(Objects.requireNonNull(entry.named().get("ratedBy"))::contains)
                                .findFirst()
                                .orElse("ls-ubnd"),
                        "Hoàn thành xuất sắc nhiệm vụ năm "));
        return new DossierList(Commendation.KIND, commendations.entries);
    }

    private static int year(DossierEntry evaluation) {
        return ((Number) Objects.requireNonNull(evaluation.values().get("year"))).intValue();
    }

    private void add(String subject, String key, int year, String awardedBy, String reason) {
        LocalDate on = Dice.workday(LocalDate.of(year + 1, 1, dice.number(8, 28)));
        entries.add(new DossierDraft(Commendation.KIND, "gk-%04d".formatted(entries.size() + 1))
                .name(subject, key)
                .say("form", CERTIFICATE)
                .on("on", on)
                .name("awardedBy", awardedBy)
                .say("reason", reason + year)
                .entry());
    }
}
