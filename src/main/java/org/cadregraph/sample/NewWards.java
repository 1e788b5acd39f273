package org.cadregraph.sample;

import java.util.List;
import org.cadregraph.sample.Blueprint.Title;

/** Draws the wards that the city's were merged into on 1 July 2025, and what else became of the city. */
final class NewWards {

    private static final List<Ward> ALL = List.of(
            new Ward("ls-p-tam-thanh-2025", "phường Tam Thanh", "Tam Thanh Ward"),
            new Ward("ls-p-luong-van-tri-2025", "phường Lương Văn Tri", "Lương Văn Tri Ward"),
            new Ward("ls-p-ky-lua-2025", "phường Kỳ Lừa", "Kỳ Lừa Ward"),
            new Ward("ls-p-dong-kinh-2025", "phường Đông Kinh", "Đông Kinh Ward"));

    private NewWards() {}

    static List<String> keys() {
        return ALL.stream().map(Ward::key).toList();
    }

    static void draw(Blueprint plan) {
        ALL.forEach(ward -> ward.draw(plan));
        for (Ward ward : ALL) {
            plan.link("ls", ward.key(), "split");
            plan.link("ls-thanh-uy", ward.key() + "-dang-uy", "split");
            plan.link("ls-hdnd", ward.key() + "-hdnd", "split");
            plan.link("ls-ubnd", ward.key() + "-ubnd", "split");
        }
        Communes.link(plan);
    }

    private record Ward(String key, String place, String english) {

        void draw(Blueprint plan) {
            body(plan, "", "P" + place.substring(1), english, "ward", Surroundings.PROVINCE);
            Body party = body(plan, "-dang-uy", "Đảng ủy " + place, "Party Committee", "ward party committee", key);
            Body council =
                    body(plan, "-hdnd", "Hội đồng nhân dân " + place, "People's Council", "ward people's council", key);
            Body committee = body(
                    plan, "-ubnd", "Ủy ban nhân dân " + place, "People's Committee", "ward people's committee", key);
            LocalLeaders.draw(plan, new LocalLeaders(party, council, committee, place, english, 5));
            plan.seats(
                    party,
                    "ban-thuong-vu",
                    new Title(
                            "Ủy viên Ban Thường vụ Đảng ủy " + place,
                            "Member of the Standing Committee, " + english,
                            "standing committee member"),
                    3,
                    9,
                    9,
                    Cycle.PARTY);
            for (MassOrganisation it : MassOrganisation.values()) {
                Body body = body(
                        plan, "-" + it.slug, it.vietnamese + " " + place, it.english, "ward mass organisation", key);
                plan.work(body, it.headSlug(), it.head(place), it == MassOrganisation.FRONT ? 3 : 2, 1, Cycle.MASS);
            }
            partyOffices(plan);
            offices(plan);
        }

        private void partyOffices(Blueprint plan) {
            office(plan, "-dang-uy-ban-xay-dung-dang", "Ban Xây dựng Đảng", "Party Building Department", "Trưởng ban");
            office(plan, "-dang-uy-kiem-tra", "Ủy ban Kiểm tra Đảng ủy", "Inspection Commission", "Chủ nhiệm");
            office(plan, "-dang-uy-van-phong", "Văn phòng Đảng ủy", "Office of the Party Committee", "Chánh Văn phòng");
        }

        private void offices(Blueprint plan) {
            office(plan, "-ubnd-van-phong", "Văn phòng HĐND và UBND", "Office", "Chánh Văn phòng");
            office(plan, "-ubnd-kinh-te", "Phòng Kinh tế, Hạ tầng và Đô thị", "Economy and Urban", "Trưởng phòng");
            office(plan, "-ubnd-van-hoa-xa-hoi", "Phòng Văn hóa - Xã hội", "Culture and Society", "Trưởng phòng");
            office(plan, "-ubnd-hanh-chinh-cong", "Trung tâm Phục vụ hành chính công", "Public Services", "Giám đốc");
        }

        private void office(Blueprint plan, String suffix, String name, String inEnglish, String head) {
            boolean party = suffix.startsWith("-dang-uy");
            Body body = body(
                    plan,
                    suffix,
                    name + " " + place,
                    inEnglish,
                    party ? "ward party department" : "ward department",
                    key + (party ? "-dang-uy" : "-ubnd"));
            String of = Department.titleOf(head, body.name());
            plan.work(body, "truong", new Title(of, "Head, " + body.english(), "head"), 3, 1, Cycle.NONE);
            plan.work(
                    body,
                    "pho",
                    new Title(Department.deputy(of), "Deputy Head, " + body.english(), "deputy head"),
                    2,
                    2,
                    Cycle.NONE);
            Title staff = new Title("Chuyên viên " + body.name(), "Specialist, " + body.english(), "specialist");
            plan.staff(body, "chuyen-vien", staff, party ? 4 : 9);
        }

        private Body body(
                Blueprint plan, String suffix, String name, String inEnglish, String classification, String parent) {
            String full = suffix.isEmpty() ? inEnglish : inEnglish + ", " + english;
            Body body = new Body(key + suffix, name, full, Area.WARD, key);
            return plan.body(body, classification, parent, Milestones.REORGANISATION.toString(), List.of());
        }
    }
}
