package org.cadregraph.sample;

import java.util.List;
import org.cadregraph.api.Name;
import org.cadregraph.sample.Blueprint.Title;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Draws the city tier: Party committee, Council, People's Committee, their departments and units. */
final class CityOrganisations {

    static final String CITY = "ls";

    /** Holds the classes of elementary political theory and the short courses. */
    static final String POLITICAL_CENTRE = "ls-trung-tam-chinh-tri";

    private final Blueprint plan;

    private CityOrganisations(Blueprint plan) {
        this.plan = plan;
    }

    static void draw(Blueprint plan) {
        CityOrganisations city = new CityOrganisations(plan);
        city.leaders();
        CityBodies.drawArmed(plan);
        city.partyDepartments();
        CityBodies.drawMassOrganisations(plan);
        city.departments();
        city.units();
    }

    private void leaders() {
        plan.body(
                body(CITY, "Thành phố Lạng Sơn", "Lạng Sơn City", Area.CITY),
                "city",
                Surroundings.PROVINCE,
                null,
                List.of(new Name(
                        "Thị xã Lạng Sơn", "trước khi thành lập thành phố", null, PartialDate.of(Milestones.CITY))));
        Body party = plan.body(
                body("ls-thanh-uy", "Thành ủy Lạng Sơn", "City Party Committee", Area.CITY),
                "city party committee",
                CITY,
                null,
                List.of(new Name("Thị ủy Lạng Sơn", null, null, PartialDate.of(Milestones.CITY))));
        Body council = plan.body(
                body("ls-hdnd", "Hội đồng nhân dân thành phố Lạng Sơn", "City People's Council", Area.CITY),
                "city people's council",
                CITY);
        Body committee = plan.body(
                body("ls-ubnd", "Ủy ban nhân dân thành phố Lạng Sơn", "City People's Committee", Area.CITY),
                "city people's committee",
                CITY);
        Post secretary = plan.work(
                party,
                "bi-thu",
                new Title("Bí thư Thành ủy", "Secretary of the City Party Committee", "secretary"),
                6,
                1,
                Cycle.PARTY);
        plan.work(
                party,
                "pho-bi-thu-thuong-truc",
                new Title(
                        "Phó Bí thư Thường trực Thành ủy",
                        "Standing Deputy Secretary of the City Party Committee",
                        "deputy secretary"),
                5,
                1,
                Cycle.PARTY);
        Post chair = plan.work(
                committee,
                "chu-tich",
                new Title("Chủ tịch UBND thành phố", "Chair of the City People's Committee", "chair"),
                5,
                1,
                Cycle.COUNCIL);
        plan.concurrent(
                chair,
                party,
                "pho-bi-thu",
                new Title("Phó Bí thư Thành ủy", "Deputy Secretary of the City Party Committee", "deputy secretary"),
                Cycle.PARTY);
        plan.concurrent(
                secretary,
                council,
                "chu-tich",
                new Title("Chủ tịch HĐND thành phố", "Chair of the City People's Council", "chair"),
                Cycle.COUNCIL);
        plan.work(
                committee,
                "pho-chu-tich",
                new Title("Phó Chủ tịch UBND thành phố", "Vice Chair of the City People's Committee", "vice chair"),
                4,
                3,
                Cycle.COUNCIL);
        plan.work(
                council,
                "pho-chu-tich",
                new Title("Phó Chủ tịch HĐND thành phố", "Vice Chair of the City People's Council", "vice chair"),
                4,
                1,
                Cycle.COUNCIL);
        plan.seats(
                party,
                "ban-thuong-vu",
                new Title(
                        "Ủy viên Ban Thường vụ Thành ủy",
                        "Member of the Standing Committee of the City Party Committee",
                        "standing committee member"),
                4,
                12,
                12,
                Cycle.PARTY);
        plan.seats(
                party,
                "ban-chap-hanh",
                new Title(
                        "Ủy viên Ban Chấp hành Đảng bộ thành phố",
                        "Member of the City Party Committee",
                        "committee member"),
                3,
                38,
                38,
                Cycle.PARTY);
        plan.seats(
                council,
                "dai-bieu",
                new Title("Đại biểu HĐND thành phố", "Deputy to the City People's Council", "council member"),
                2,
                30,
                30,
                Cycle.COUNCIL);
    }

    /** The departments of the Party committee: with the departments of the city they have 74 heads and deputies. */
    private void partyDepartments() {
        partyDepartment("ban-to-chuc", "Ban Tổ chức Thành ủy", "Organisation Department", "Trưởng ban", 3);
        partyDepartment("uy-ban-kiem-tra", "Ủy ban Kiểm tra Thành ủy", "Inspection Commission", "Chủ nhiệm", 3);
        partyDepartment("ban-tuyen-giao", "Ban Tuyên giáo Thành ủy", "Propaganda Department", "Trưởng ban", 2);
        partyDepartment("ban-dan-van", "Ban Dân vận Thành ủy", "Mass Mobilisation Department", "Trưởng ban", 2);
        partyDepartment("van-phong", "Văn phòng Thành ủy", "Office of the Party Committee", "Chánh Văn phòng", 3);
    }

    private void partyDepartment(String slug, String name, String english, String head, int deputies) {
        Body body = plan.body(body("ls-thanh-uy-" + slug, name, english, Area.CITY), "party department", "ls-thanh-uy");
        headed(body, head, name, 3, deputies, 5);
    }

    private void departments() {
        for (Department it : Department.ALL) {
            Body body = plan.body(
                    body("ls-ubnd-" + it.slug(), it.name(), it.english(), Area.CITY),
                    "department",
                    "ls-ubnd",
                    it.founded(),
                    it.former() == null
                            ? List.of()
                            : List.of(new Name(it.former(), null, null, PartialDate.of("2005-04-01"))));
            headed(body, it.head(), it.name(), 2, it.deputies(), 9);
        }
    }

    private void units() {
        unit("trung-tam-van-hoa", "Trung tâm Văn hóa - Thể thao thành phố", "Centre for Culture and Sports", null);
        unit("ban-quan-ly-du-an", "Ban Quản lý dự án đầu tư xây dựng thành phố", "Project Management Board", null);
        unit("trung-tam-quy-dat", "Trung tâm Phát triển quỹ đất thành phố", "Land Fund Centre", "2008-06-02");
        unit("trung-tam-chinh-tri", "Trung tâm Bồi dưỡng chính trị thành phố", "Political Training Centre", null);
        unit("trung-tam-nong-nghiep", "Trung tâm Dịch vụ nông nghiệp thành phố", "Agricultural Service Centre", null);
    }

    private void unit(String slug, String name, String english, @Nullable String founded) {
        Body body = plan.body(
                body("ls-" + slug, name, english, Area.UNIT), "public service unit", "ls-ubnd", founded, List.of());
        headed(body, "Giám đốc", name, 2, 2, 7);
    }

    private void headed(Body body, String head, String name, int grade, int deputies, int staff) {
        String of = Department.titleOf(head, name);
        plan.work(body, "truong", new Title(of, "Head, " + body.english(), "head"), grade, 1, Cycle.NONE);
        plan.work(
                body,
                "pho",
                new Title(Department.deputy(of), "Deputy Head, " + body.english(), "deputy head"),
                1,
                deputies,
                Cycle.NONE);
        plan.staff(
                body,
                "chuyen-vien",
                new Title("Chuyên viên " + name, "Specialist, " + body.english(), "specialist"),
                staff);
    }

    static Body body(String key, String name, String english, Area area) {
        return new Body(key, name, english, area, CITY);
    }
}
