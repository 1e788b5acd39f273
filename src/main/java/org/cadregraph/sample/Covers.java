package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cadregraph.tenure.TenureEntry.AbsenceEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;

/** Times away (leave, study, suspension), and deputies who act for a head that is away or not there. */
final class Covers {

    /** Why somebody is away who learns. */
    static final String ADVANCED_THEORY = "Học cao cấp lý luận chính trị tập trung";

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int LONG_VACANCY = 40;

    private final Dice dice;
    private final List<Stint> stints;
    private final Grouped<Stint> byPost = new Grouped<>();
    private final Grouped<Stint> deputies = new Grouped<>();
    private final List<Stint> acting = new ArrayList<>();

    private Covers(Dice dice, List<Stint> stints) {
        this.dice = dice;
        this.stints = stints;
        for (Stint stint : stints) {
            byPost.of(stint.post.key()).add(stint);
            if (deputy(stint.post)) {
                deputies.of(stint.post.body().key()).add(stint);
            }
        }
    }

    /** Adds absences to some stints, and the acting stints that follow from them and from long vacancies. */
    static void add(Dice dice, List<Stint> stints) {
        Covers covers = new Covers(dice, stints);
        covers.absences();
        covers.vacancies();
        stints.addAll(covers.acting);
    }

    private static boolean deputy(Post post) {
        return post.kind().equals("deputy head") || (post.kind().equals("vice chair") && !post.single());
    }

    private static boolean headed(Post post) {
        return post.single()
                && post.use() == Post.Use.WORK
                && (post.kind().equals("head") || post.kind().equals("chair"));
    }

    private void absences() {
        for (Stint stint : stints) {
            boolean usual = stint.post.use() == Post.Use.WORK && stint.post.leading() && stint.from.isAfter(FIRST);
            LocalDate end = stint.to == null ? Milestones.END : stint.to;
            if (!usual || stint.rotation() || stint.months(end) < 22 || !dice.chance(0.12)) {
                continue;
            }
            LocalDate from = dice.later(stint.from, 120, 400);
            Away away = away(stint, from);
            LocalDate to = from.plusMonths(away.months());
            stint.absences.add(new AbsenceEntry(
                    away.suspension(), away.reason(), Period.of(PartialDate.of(from), PartialDate.of(to))));
            if (headed(stint.post)) {
                act(stint.post, from, to, "thay " + stint.person.name.text() + ": " + away.reason());
            }
        }
    }

    private Away away(Stint stint, LocalDate from) {
        if (stint.person.female() && stint.person.age(from) <= 40) {
            return new Away(false, "Nghỉ thai sản", 6);
        }
        if (dice.chance(0.05)) {
            return new Away(true, "Tạm đình chỉ công tác để xác minh", dice.number(1, 3));
        }
        return dice.chance(0.65)
                ? new Away(false, ADVANCED_THEORY, dice.number(6, 10))
                : new Away(false, "Nghỉ điều trị bệnh", dice.number(2, 6));
    }

    private void vacancies() {
        for (List<Stint> line : byPost.all().stream()
                .filter(each -> headed(each.getFirst().post))
                .sorted(Comparator.comparingInt(each -> each.getFirst().post.order()))
                .toList()) {
            for (int i = 0; i + 1 < line.size(); i++) {
                LocalDate vacant = line.get(i).end();
                LocalDate filled = line.get(i + 1).from;
                if (vacant.plusDays(LONG_VACANCY).isBefore(filled) && dice.chance(0.8)) {
                    act(line.getFirst().post, vacant, filled, "trong thời gian khuyết chức danh");
                }
            }
        }
    }

    private void act(Post post, LocalDate from, LocalDate to, String note) {
        Optional<Stint> found = deputies.of(post.body().key()).stream()
                .filter(stint -> stint.throughout(from, to) && !stint.person.steered)
                .filter(stint -> stint.absences.stream()
                        .noneMatch(it -> it.period().possible().from().isBefore(to)
                                && it.period().possible().to().isAfter(from)))
                .findFirst();
        found.ifPresent(deputy -> {
            Stint stint = new Stint(deputy.person, post, TenureKind.APPOINTMENT, from);
            stint.to = to;
            stint.acting = true;
            stint.label = "Quyền " + post.entry().title();
            stint.note = note;
            deputy.person.stints.add(stint);
            acting.add(stint);
        });
    }

    private record Away(boolean suspension, String reason, int months) {}
}
