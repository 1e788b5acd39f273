package org.cadregraph.sample;

import java.util.List;
import org.cadregraph.sample.Blueprint.Title;

/** Draws the province above the city, and the schools, which outlive it. */
final class Surroundings {

    static final String PROVINCE = "tinh-ls";

    /** Gives the courses of intermediate and advanced political theory. */
    static final String POLITICAL_SCHOOL = "tinh-truong-chinh-tri";

    /** Gives courses for degrees together with universities outside of the province. */
    static final String EDUCATION_CENTRE = "tinh-trung-tam-gdtx";

    private static final List<String> WARDS = NewWards.keys();

    private final Blueprint plan;

    private Surroundings(Blueprint plan) {
        this.plan = plan;
    }

    static void drawProvince(Blueprint plan) {
        new Surroundings(plan).province();
    }

    /** Draws the schools, which the city looked after, and the new wards do today. */
    static void drawSchools(Blueprint plan) {
        new Surroundings(plan).schools();
    }

    private void province() {
        plan.body(body(PROVINCE, "Tỉnh Lạng Sơn", "Lạng Sơn Province", Area.PROVINCE), "province", null);
        Body party = plan.body(
                body("tinh-uy", "Tỉnh ủy Lạng Sơn", "Provincial Party Committee", Area.PROVINCE),
                "provincial party committee",
                PROVINCE);
        Body committee = plan.body(
                body("tinh-ubnd", "Ủy ban nhân dân tỉnh Lạng Sơn", "Provincial People's Committee", Area.PROVINCE),
                "provincial people's committee",
                PROVINCE);
        plan.work(
                party,
                "pho-bi-thu",
                new Title(
                        "Phó Bí thư Tỉnh ủy", "Deputy Secretary of the Provincial Party Committee", "deputy secretary"),
                8,
                2,
                Cycle.NONE);
        plan.work(
                committee,
                "pho-chu-tich",
                new Title("Phó Chủ tịch UBND tỉnh", "Vice Chair of the Provincial People's Committee", "vice chair"),
                7,
                3,
                Cycle.NONE);
        agency("tinh-uy-ban-to-chuc", "Ban Tổ chức Tỉnh ủy", "Organisation Department", "Trưởng ban", 7);
        agency("tinh-uy-kiem-tra", "Ủy ban Kiểm tra Tỉnh ủy", "Inspection Commission", "Chủ nhiệm", 7);
        agency("tinh-uy-tuyen-giao", "Ban Tuyên giáo Tỉnh ủy", "Propaganda Department", "Trưởng ban", 7);
        agency("tinh-uy-van-phong", "Văn phòng Tỉnh ủy", "Office of the Party Committee", "Chánh Văn phòng", 6);
        agency("tinh-so-noi-vu", "Sở Nội vụ", "Department of Home Affairs", "Giám đốc", 6);
        agency("tinh-so-tai-chinh", "Sở Tài chính", "Department of Finance", "Giám đốc", 6);
        agency("tinh-so-giao-duc", "Sở Giáo dục và Đào tạo", "Department of Education and Training", "Giám đốc", 6);
        agency("tinh-so-xay-dung", "Sở Xây dựng", "Department of Construction", "Giám đốc", 6);
        agency("tinh-so-cong-thuong", "Sở Công Thương", "Department of Industry and Trade", "Giám đốc", 6);
        agency("tinh-so-tu-phap", "Sở Tư pháp", "Department of Justice", "Giám đốc", 6);
        agency("tinh-so-van-hoa", "Sở Văn hóa, Thể thao và Du lịch", "Department of Culture", "Giám đốc", 6);
        agency("tinh-thanh-tra", "Thanh tra tỉnh", "Provincial Inspectorate", "Chánh Thanh tra", 6);
        place(POLITICAL_SCHOOL, "Trường Chính trị tỉnh Lạng Sơn", "Provincial Political School", "tinh-uy");
        place(EDUCATION_CENTRE, "Trung tâm Giáo dục thường xuyên tỉnh", "Provincial Education Centre", "tinh-ubnd");
    }

    /** A place of learning, of which the record knows no posts. */
    private void place(String key, String name, String english, String parent) {
        plan.body(body(key, name, english, Area.PROVINCE), "provincial place of learning", parent);
    }

    private void agency(String key, String name, String english, String head, int grade) {
        boolean party = key.startsWith("tinh-uy");
        Body body = plan.body(
                body(key, name, english, Area.PROVINCE),
                party ? "provincial party department" : "provincial department",
                party ? "tinh-uy" : "tinh-ubnd");
        String of = Department.titleOf(head, name);
        plan.work(body, "truong", new Title(of, "Head, " + english, "head"), grade, 1, Cycle.NONE);
        plan.work(
                body,
                "pho",
                new Title(Department.deputy(of), "Deputy Head, " + english, "deputy head"),
                4,
                3,
                Cycle.NONE);
        plan.work(
                body,
                "truong-phong",
                new Title("Trưởng phòng thuộc " + name, "Head of Division, " + english, "division head"),
                2,
                4,
                Cycle.NONE);
        plan.staff(body, "chuyen-vien", new Title("Chuyên viên " + name, "Specialist, " + english, "specialist"), 14);
    }

    private void schools() {
        List<String> names = List.of(
                "Bình Minh",
                "Hoa Đào",
                "Sông Kỳ",
                "Núi Xanh",
                "Ánh Dương",
                "Đồi Thông",
                "Suối Mơ",
                "Cửa Đông",
                "Rừng Hồi",
                "Thung Lũng");
        for (int i = 0; i < names.size(); i++) {
            boolean primary = i % 2 == 0;
            String level = primary ? "Tiểu học" : "THCS";
            String slug = (primary ? "tieu-hoc-" : "thcs-") + (i / 2 + 1);
            school(
                    "ls-truong-" + slug,
                    "Trường " + level + " " + names.get(i),
                    (primary ? "Primary" : "Lower Secondary") + " School " + names.get(i),
                    WARDS.get(i % WARDS.size()) + "-ubnd");
        }
    }

    private void school(String key, String name, String english, String parent) {
        Body body = plan.moved(new Body(key, name, english, Area.SCHOOL, "ls"), "school", "ls-ubnd", parent);
        plan.work(
                body,
                "hieu-truong",
                new Title("Hiệu trưởng " + name, "Principal, " + english, "head"),
                2,
                1,
                Cycle.NONE);
        plan.work(
                body,
                "pho-hieu-truong",
                new Title("Phó Hiệu trưởng " + name, "Vice Principal, " + english, "deputy head"),
                1,
                2,
                Cycle.NONE);
        plan.staff(body, "giao-vien", new Title("Giáo viên " + name, "Teacher, " + english, "teacher"), 18);
    }

    private static Body body(String key, String name, String english, Area area) {
        return new Body(key, name, english, area, PROVINCE);
    }
}
