package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** The decisions by which tenures begin and end since decisions are on file, numbered as the years go by. */
final class Decisions {

    private static final double ON_FILE = 0.94;

    private final Dice dice;
    private final Map<String, Draft> beginnings = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    private Decisions(Dice dice) {
        this.dice = dice;
    }

    /** Writes them, and refers to them from the stints. */
    static List<DecisionEntry> write(Dice dice, List<Stint> stints) {
        Decisions decisions = new Decisions(dice);
        stints.forEach(decisions::begun);
        stints.forEach(decisions::ended);
        return decisions.numbered();
    }

    /** Those by which a stint begins or ends. */
    static List<DecisionEntry> referredTo(List<DecisionEntry> decisions, List<Stint> stints) {
        Set<String> keys = new HashSet<>();
        stints.forEach(stint -> {
            Stream.ofNullable(stint.begunByKey).forEach(keys::add);
            Stream.ofNullable(stint.endedByKey).forEach(keys::add);
        });
        return decisions.stream()
                .filter(decision -> keys.contains(decision.key()))
                .toList();
    }

    private void begun(Stint stint) {
        boolean sure = stint.post.managed() || stint.rotation() || stint.person.steered;
        boolean voted = stint.post.use() == Post.Use.SEAT && stint.post.cycle() == Cycle.COUNCIL;
        if (voted || stint.from.isBefore(Milestones.DECISIONS) || !(sure || dice.chance(ON_FILE))) {
            return;
        }
        boolean together = stint.post.use() == Post.Use.SEAT;
        String group = together
                ? stint.post.key() + stint.from
                : stint.person.number + "/" + stint.post.key() + stint.from + stint.acting;
        Draft draft = beginnings.get(group);
        if (draft == null) {
            draft = draft(stint.from, stint.post, Wording.begun(stint));
            beginnings.put(group, draft);
        }
        draft.begins.add(stint);
    }

    private void ended(Stint stint) {
        LocalDate to = stint.to;
        if (to == null || to.isBefore(Milestones.DECISIONS)) {
            return;
        }
        String why = stint.ended;
        if (why == null && (stint.post.use() != Post.Use.WORK || stint.acting)) {
            return;
        }
        if (why == null) {
            stint.person.stints.stream()
                    .filter(next -> next.from.equals(to) && next.post.use() == Post.Use.WORK && !next.acting)
                    .map(next -> beginnings.get(next.person.number + "/" + next.post.key() + next.from + false))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(draft -> draft.ends.add(stint));
        } else if (!why.equals(Mobility.DIED) && dice.chance(ON_FILE)) {
            draft(to, stint.post, Wording.ended(stint, why)).ends.add(stint);
        }
    }

    private Draft draft(LocalDate effective, Post post, String title) {
        Issuer issuer = Issuer.of(post, effective);
        LocalDate signed = Dice.workday(effective.minusDays(dice.number(2, 16)));
        Draft draft = new Draft(signed.isAfter(effective) ? effective : signed, issuer, title);
        drafts.add(draft);
        return draft;
    }

    private List<DecisionEntry> numbered() {
        drafts.sort(Comparator.comparing((Draft draft) -> draft.signed));
        Map<Integer, Integer> numbers = new HashMap<>();
        List<DecisionEntry> entries = new ArrayList<>();
        for (Draft draft : drafts) {
            int year = draft.signed.getYear();
            int number = numbers.merge(year, dice.number(1, 3), Integer::sum);
            String key = "qd-%d-%04d".formatted(year, number);
            entries.add(new DecisionEntry(
                    key,
                    number + draft.issuer.suffix(),
                    PartialDate.of(draft.signed),
                    draft.title,
                    draft.issuer.organisationKey()));
            draft.begins.forEach(stint -> stint.begunByKey = key);
            draft.ends.forEach(stint -> stint.endedByKey = key);
        }
        return entries;
    }

    private static final class Draft {

        final LocalDate signed;
        final Issuer issuer;
        final String title;
        final List<Stint> begins = new ArrayList<>();
        final List<Stint> ends = new ArrayList<>();

        Draft(LocalDate signed, Issuer issuer, String title) {
            this.signed = signed;
            this.issuer = issuer;
            this.title = title;
        }
    }

    /** Who decides, and how its decisions are numbered. */
    record Issuer(String organisationKey, String suffix) {

        static Issuer of(Post post, LocalDate day) {
            if (post.area() == Area.PROVINCE || post.grade() >= 5 || post.area() == Area.ARMED) {
                return new Issuer("tinh-uy", "-QĐ/TU");
            }
            if (post.area() == Area.WARD) {
                return post.grade() >= 4
                        ? new Issuer("tinh-uy", "-QĐ/TU")
                        : post.cycle() == Cycle.PARTY || post.cycle() == Cycle.MASS
                                ? new Issuer(post.scope() + "-dang-uy", "-QĐ/ĐU")
                                : new Issuer(post.scope() + "-ubnd", "/QĐ-UBND");
            }
            String school = ward(post, day);
            if (school != null) {
                return new Issuer(school, "/QĐ-UBND");
            }
            boolean seat = post.use() == Post.Use.SEAT
                    && post.cycle() == Cycle.PARTY
                    && post.scope().equals("ls");
            if (seat) {
                return new Issuer("tinh-uy", "-QĐ/TU");
            }
            boolean party = post.managed() || post.cycle() == Cycle.PARTY || post.cycle() == Cycle.MASS;
            return party ? new Issuer("ls-thanh-uy", "-QĐ/ThU") : new Issuer("ls-ubnd", "/QĐ-UBND");
        }

        private static @Nullable String ward(Post post, LocalDate day) {
            boolean after = !day.isBefore(Milestones.REORGANISATION.plusDays(20));
            return post.area() == Area.SCHOOL && after ? NewWards.keys().get(post.order() % 4) + "-ubnd" : null;
        }
    }

    /** The titles of decisions. */
    private static final class Wording {

        static String begun(Stint stint) {
            String title = stint.post.entry().title();
            if (stint.post.use() == Post.Use.SEAT) {
                return (stint.kind == TenureKind.ELECTION ? "Chuẩn y kết quả bầu " : "Chỉ định ")
                        + title.substring(0, 1).toLowerCase(Locale.ROOT)
                        + title.substring(1);
            }
            return verb(stint) + " " + person(stint) + " giữ chức " + title;
        }

        private static String verb(Stint stint) {
            if (stint.acting) {
                return "Giao quyền, phân công";
            }
            return switch (stint.kind) {
                case APPOINTMENT -> stint.post.leading() ? "Bổ nhiệm" : "Tuyển dụng, phân công";
                case REAPPOINTMENT -> "Bổ nhiệm lại";
                case ELECTION -> "Phê chuẩn, công nhận kết quả bầu";
                case TRANSFER -> "Điều động";
                case SECONDMENT -> "Biệt phái";
                case ROTATION -> "Luân chuyển";
            };
        }

        static String ended(Stint stint, String why) {
            return why + ": " + person(stint) + ", " + stint.post.entry().title();
        }

        private static String person(Stint stint) {
            return (stint.person.female() ? "bà " : "ông ") + stint.person.name.text();
        }
    }
}
