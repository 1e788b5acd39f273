package org.cadregraph.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.training.Course;
import org.cadregraph.training.CourseForm;

/**
 * A course of a few days (bồi dưỡng).
 *
 * @param giver key of the organisation that gives it
 * @param days how long it takes
 * @param audience for whom it is
 */
record ShortCourse(String slug, String name, String giver, int days, Audience audience) {

    /** Who goes to a course. */
    enum Audience {
        ALL,
        LEADERS,
        CITY,
        COMMUNES;

        boolean includes(Post post) {
            return switch (this) {
                case ALL -> true;
                case LEADERS -> post.leading();
                case CITY -> post.area() != Area.COMMUNE;
                case COMMUNES -> post.area() == Area.COMMUNE;
            };
        }
    }

    private static final String CENTRE = CityOrganisations.POLITICAL_CENTRE;
    private static final String HOME_AFFAIRS = "ls-ubnd-noi-vu";
    private static final LocalDate OPENED = LocalDate.of(2010, 1, 4);

    static final List<ShortCourse> ALL = List.of(
            new ShortCourse(
                    "nghi-quyet",
                    "Học tập, quán triệt nghị quyết của Đảng",
                    "ls-thanh-uy-ban-tuyen-giao",
                    1,
                    Audience.ALL),
            new ShortCourse("ly-luan-cap-nhat", "Cập nhật kiến thức lý luận chính trị", CENTRE, 3, Audience.LEADERS),
            new ShortCourse("quoc-phong", "Bồi dưỡng kiến thức quốc phòng và an ninh", "ls-quan-su", 4, Audience.ALL),
            new ShortCourse("nghiep-vu-dang", "Bồi dưỡng nghiệp vụ công tác đảng", CENTRE, 3, Audience.COMMUNES),
            new ShortCourse(
                    "kiem-tra",
                    "Bồi dưỡng nghiệp vụ kiểm tra, giám sát",
                    "ls-thanh-uy-uy-ban-kiem-tra",
                    2,
                    Audience.LEADERS),
            new ShortCourse(
                    "dan-van", "Bồi dưỡng kỹ năng công tác dân vận", "ls-thanh-uy-ban-dan-van", 2, Audience.COMMUNES),
            new ShortCourse("van-hoa-cong-vu", "Bồi dưỡng văn hóa công vụ", HOME_AFFAIRS, 1, Audience.ALL),
            new ShortCourse(
                    "ky-nang-lanh-dao", "Bồi dưỡng kỹ năng lãnh đạo, quản lý", HOME_AFFAIRS, 5, Audience.LEADERS),
            new ShortCourse("chuyen-vien", "Bồi dưỡng kiến thức quản lý nhà nước", HOME_AFFAIRS, 5, Audience.CITY),
            new ShortCourse(
                    "cong-chuc-xa",
                    "Bồi dưỡng chuyên môn, nghiệp vụ công chức cấp xã",
                    HOME_AFFAIRS,
                    3,
                    Audience.COMMUNES),
            new ShortCourse(
                    "cai-cach-hanh-chinh", "Bồi dưỡng kiến thức cải cách hành chính", HOME_AFFAIRS, 2, Audience.ALL),
            new ShortCourse(
                    "cong-nghe-thong-tin",
                    "Bồi dưỡng kỹ năng ứng dụng công nghệ thông tin",
                    "ls-ubnd-van-hoa",
                    3,
                    Audience.ALL),
            new ShortCourse("tiep-dan", "Bồi dưỡng kỹ năng tiếp công dân", "ls-ubnd-thanh-tra", 2, Audience.COMMUNES),
            new ShortCourse("phap-luat", "Phổ biến pháp luật mới", "ls-ubnd-tu-phap", 1, Audience.ALL),
            new ShortCourse(
                    "hoi-dong-nhan-dan",
                    "Bồi dưỡng kỹ năng hoạt động của Hội đồng nhân dân",
                    "ls-ubnd-van-phong",
                    2,
                    Audience.COMMUNES),
            new ShortCourse("doan-the", "Bồi dưỡng cán bộ Mặt trận và các đoàn thể", "ls-mttq", 2, Audience.COMMUNES));

    String key() {
        return "kh-bd-" + slug;
    }

    /** The day itself, or the Monday after, so that it does not last over a weekend. */
    LocalDate begins(LocalDate day) {
        LocalDate workday = Dice.workday(day);
        boolean fits = workday.getDayOfWeek().getValue() + days - 1 <= DayOfWeek.FRIDAY.getValue();
        return fits ? workday : workday.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    DossierEntry entry() {
        return new DossierDraft(Course.KIND, key())
                .name("organisation", giver)
                .say("name", name)
                .on("on", OPENED)
                .say("form", CourseForm.SHORT_COURSE)
                .entry();
    }
}
