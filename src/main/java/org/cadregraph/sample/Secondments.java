package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.List;
import org.cadregraph.tenure.TenureKind;

/** Secondments (biệt phái): teachers lent to the education department, specialists lent to the province. */
final class Secondments {

    private static final int MONTHS = 24;
    private static final double SECONDED = 0.02;

    private Secondments() {}

    /** Adds some, within stints that are long enough. */
    static void add(Blueprint plan, Dice dice, List<Stint> stints) {
        Post education = plan.post("ls-ubnd-giao-duc-chuyen-vien");
        Post province = plan.post("tinh-uy-ban-to-chuc-chuyen-vien");
        for (Stint stint : List.copyOf(stints)) {
            boolean teacher = stint.post.work().equals("giao-vien");
            boolean specialist =
                    stint.post.area() == Area.CITY && stint.post.work().equals("chuyen-vien");
            LocalDate from = Dice.workday(stint.from.plusMonths(14));
            LocalDate to = from.plusMonths(MONTHS);
            LocalDate until = stint.to == null ? Milestones.END : stint.to;
            boolean fits = to.plusMonths(6).isBefore(until) && from.getYear() >= 2006;
            if (!stint.person.steered
                    && fits
                    && ((teacher && to.isBefore(Milestones.REORGANISATION)) || specialist)
                    && dice.chance(SECONDED)) {
                Stint lent = new Stint(stint.person, teacher ? education : province, TenureKind.SECONDMENT, from);
                lent.to = to;
                lent.expectedUntil = to;
                lent.origin = stint.post;
                lent.note = "biệt phái, giữ biên chế ở đơn vị cử đi";
                stint.person.stints.add(lent);
                stints.add(lent);
            }
        }
    }
}
