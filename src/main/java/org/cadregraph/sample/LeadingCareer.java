package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Comparator;
import org.cadregraph.sample.Agenda.Hour;
import org.cadregraph.tenure.TenureKind;

/**
 * The career that examples show first: from specialist to secretary of the city's Party committee, with a rotation to
 * a ward in between, and in office today as secretary of one of the new wards.
 */
final class LeadingCareer {

    private static final Names.Full NAME = new Names.Full("Đàm", "Nguyễn Thị", "Điệp", true);
    private static final LocalDate BIRTH = LocalDate.of(1972, 4, 18);

    private final Careers careers;
    private final Person person;

    private LeadingCareer(Careers careers) {
        this.careers = careers;
        this.person = careers.workforce.first(NAME, BIRTH);
    }

    /** Writes it down; must come before anybody else is hired. */
    static void plan(Careers careers) {
        LeadingCareer career = new LeadingCareer(careers);
        career.step("1996-09-05", "ls-ubnd-noi-vu-chuyen-vien", TenureKind.APPOINTMENT);
        career.step("2001-05-14", "ls-ubnd-noi-vu-pho", TenureKind.APPOINTMENT);
        career.step("2007-03-01", "ls-ubnd-noi-vu-truong", TenureKind.APPOINTMENT);
        career.step("2011-11-15", "ls-p-dong-kinh-dang-uy-bi-thu", TenureKind.ROTATION);
        career.step("2014-11-20", "ls-ubnd-pho-chu-tich", TenureKind.ELECTION);
        career.step("2017-09-12", "ls-ubnd-chu-tich", TenureKind.ELECTION);
        career.step("2020-08-05", "ls-thanh-uy-bi-thu", TenureKind.ELECTION);
    }

    private void step(String day, String key, TenureKind kind) {
        Post post = careers.plan.post(key);
        LocalDate date = LocalDate.parse(day);
        careers.vacancies.reserve(post, date);
        careers.agenda.at(date, Hour.DEPARTURE, on -> {
            if (careers.holders(post).size() >= post.places()) {
                careers.holders(post).stream()
                        .min(Comparator.comparing(stint -> stint.person.inPostSince()))
                        .ifPresent(stint -> makeWay(stint.person, post, on));
            }
            Stint stint = careers.begin(person, post, kind, on);
            if (kind == TenureKind.ROTATION) {
                Rotations.mark(careers, stint, "Đào tạo, rèn luyện cán bộ trong quy hoạch qua thực tiễn ở cơ sở");
            }
        });
    }

    private void makeWay(Person holder, Post post, LocalDate on) {
        if (post.grade() >= 4) {
            careers.mobility.rise(holder, on);
            return;
        }
        careers.plan.posts.stream()
                .filter(other -> other.area() == Area.CITY && other.use() == Post.Use.WORK)
                .filter(other -> other.grade() == post.grade() && other.existsOn(on))
                .filter(other -> careers.holders(other).size() < other.places())
                .filter(other -> Candidates.suits(other, holder, on))
                .findFirst()
                .ifPresentOrElse(
                        other -> careers.begin(holder, other, TenureKind.TRANSFER, on),
                        () -> careers.leave(
                                holder, on, holder.yearsLeft(on) < 8 ? Mobility.RETIRED_EARLY : Mobility.MOVED_AWAY));
    }
}
