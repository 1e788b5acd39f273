package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadregraph.assessment.PolicyBenefit;
import org.cadregraph.dossier.DossierEntry;
import org.jspecify.annotations.Nullable;

/** What policies granted: to those on rotation as long as it lasts, and once to those who retire early or leave. */
final class PolicyBenefits {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final double MILLION = 1e6;

    private final List<DossierEntry> entries = new ArrayList<>();

    private PolicyBenefits() {}

    static DossierList write(Dice dice, List<Stint> stints) {
        PolicyBenefits benefits = new PolicyBenefits();
        for (Stint stint : stints) {
            boolean here = stint.post.area() != Area.PROVINCE && stint.post.area() != Area.ARMED;
            if (here && stint.rotation() && !stint.from.isBefore(FIRST)) {
                benefits.add(stint, "Hỗ trợ hằng tháng đối với cán bộ luân chuyển", stint.from, stint.to, 2 * MILLION);
            }
            LocalDate left = stint.to;
            if (here && left != null && !left.isBefore(FIRST) && Mobility.RETIRED_EARLY.equals(stint.ended)) {
                double months = dice.number(60, 180) / 10.0;
                benefits.add(
                        stint, "Trợ cấp một lần khi nghỉ hưu trước tuổi", left, null, Math.rint(months * 9) * MILLION);
            }
            if (here && left != null && !left.isBefore(FIRST) && Mobility.RESIGNED.equals(stint.ended)) {
                benefits.add(stint, "Trợ cấp thôi việc", left, null, dice.number(8, 60) * MILLION);
            }
        }
        return new DossierList(PolicyBenefit.KIND, benefits.entries);
    }

    private void add(Stint stint, String what, LocalDate on, @Nullable LocalDate to, double amount) {
        entries.add(new DossierDraft(PolicyBenefit.KIND, "cd-%04d".formatted(entries.size() + 1))
                .name("cadre", PersonnelFiles.key(stint.person))
                .say("what", what)
                .on("on", on)
                .on("to", to)
                .count("amount", amount)
                .name("decidedBy", Decisions.Issuer.of(stint.post, on).organisationKey())
                .entry());
    }
}
