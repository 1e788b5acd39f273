package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadregraph.assessment.Inspection;
import org.cadregraph.assessment.InspectionForm;
import org.cadregraph.dossier.DossierEntry;

/** What the Inspection Commission of the city's Party committee looked into each year, in organisations and of leaders. */
final class Inspections {

    private static final int FIRST = 2011;
    private static final int LAST = 2024;
    private static final int OF_ORGANISATIONS = 9;
    private static final int OF_LEADERS = 3;
    private static final String INSPECTORS = "ls-thanh-uy-uy-ban-kiem-tra";

    private static final List<String> FINDINGS = List.of(
            "Thực hiện nghiêm túc các nghị quyết, chỉ thị của Đảng",
            "Chấp hành đúng quy chế làm việc; việc tự phê bình và phê bình được duy trì",
            "Việc xây dựng kế hoạch kiểm tra, giám sát còn chậm",
            "Hồ sơ cán bộ chưa được bổ sung đầy đủ",
            "Việc ra nghị quyết chuyên đề còn ít");

    private static final List<String> FOLLOW_UPS = List.of(
            "Bổ sung, hoàn thiện hồ sơ cán bộ",
            "Xây dựng kế hoạch khắc phục và báo cáo kết quả",
            "Rà soát, sửa đổi quy chế làm việc");

    private final Dice dice;
    private final List<DossierEntry> entries = new ArrayList<>();

    private Inspections(Dice dice) {
        this.dice = dice;
    }

    static DossierList write(Dice dice, List<Post> posts, List<Stint> stints) {
        Inspections inspections = new Inspections(dice);
        List<String> organisations = posts.stream()
                .filter(post -> post.managed() || post.keyPostOfCommune())
                .filter(post -> post.area() != Area.SCHOOL && !post.body().key().equals(INSPECTORS))
                .map(post -> post.body().key())
                .distinct()
                .toList();
        for (int year = FIRST; year <= LAST; year++) {
            for (int i = 0; i < OF_ORGANISATIONS; i++) {
                inspections.look(year, "organisation", dice.one(organisations));
            }
            LocalDate spring = LocalDate.of(year, 3, 1);
            List<Stint> leaders = stints.stream()
                    .filter(stint -> stint.on(spring) && !stint.acting && stint.post.keyPostOfCommune())
                    .toList();
            for (int i = 0; i < OF_LEADERS; i++) {
                inspections.look(year, "cadre", PersonnelFiles.key(dice.one(leaders).person));
            }
        }
        return new DossierList(Inspection.KIND, inspections.entries);
    }

    private void look(int year, String subject, String key) {
        LocalDate on = Dice.workday(LocalDate.of(year, 3, 1).plusDays(dice.number(0, 200)));
        LocalDate to = on.plusDays(dice.number(5, 25));
        boolean inspection = dice.chance(0.6);
        DossierDraft draft = new DossierDraft(Inspection.KIND, "kt-%04d".formatted(entries.size() + 1))
                .name(subject, key)
                .say("form", inspection ? InspectionForm.INSPECTION : InspectionForm.SUPERVISION)
                .on("on", on)
                .on("to", to)
                .name("inspectedBy", INSPECTORS)
                .say("findings", dice.one(FINDINGS));
        if (dice.chance(0.4)) {
            LocalDate due = Dice.workday(to.plusDays(60));
            // Some put things right late, a few not at all.
            LocalDate done = dice.chance(0.9) ? Dice.workday(due.plusDays(dice.number(-40, 25))) : null;
            draft.say("followUp", dice.one(FOLLOW_UPS)).on("followUpDue", due).on("followUpDone", done);
        }
        entries.add(draft.entry());
    }
}
