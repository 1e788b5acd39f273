package org.cadregraph.sample;

import java.util.List;
import org.cadregraph.sample.Blueprint.Title;

/** Draws the wards (phường) and communes (xã) of the city, as they were until 2025. */
final class Communes {

    private static final List<Commune> ALL = List.of(
            new Commune("ls-p-chi-lang", "phường Chi Lăng", "Chi Lăng Ward", "ls-p-luong-van-tri-2025"),
            new Commune("ls-p-dong-kinh", "phường Đông Kinh", "Đông Kinh Ward", "ls-p-dong-kinh-2025"),
            new Commune("ls-p-hoang-van-thu", "phường Hoàng Văn Thụ", "Hoàng Văn Thụ Ward", "ls-p-ky-lua-2025"),
            new Commune("ls-p-tam-thanh", "phường Tam Thanh", "Tam Thanh Ward", "ls-p-tam-thanh-2025"),
            new Commune("ls-p-vinh-trai", "phường Vĩnh Trại", "Vĩnh Trại Ward", "ls-p-dong-kinh-2025"),
            new Commune("ls-x-hoang-dong", "xã Hoàng Đồng", "Hoàng Đồng Commune", "ls-p-tam-thanh-2025"),
            new Commune("ls-x-mai-pha", "xã Mai Pha", "Mai Pha Commune", "ls-p-dong-kinh-2025"),
            new Commune("ls-x-quang-lac", "xã Quảng Lạc", "Quảng Lạc Commune", "ls-p-luong-van-tri-2025"));

    private Communes() {}

    static List<String> keys() {
        return ALL.stream().map(Commune::key).toList();
    }

    /** Draws them. What becomes of them is drawn with the new wards. */
    static void draw(Blueprint plan) {
        ALL.forEach(commune -> commune.draw(plan));
    }

    static void link(Blueprint plan) {
        for (Commune commune : ALL) {
            plan.link(commune.key(), commune.successor(), "merger");
            for (String part : List.of("-dang-uy", "-hdnd", "-ubnd")) {
                plan.link(commune.key() + part, commune.successor() + part, "merger");
                plan.carryOn(commune.key() + part, commune.successor() + part, "merger");
            }
            for (MassOrganisation it : MassOrganisation.values()) {
                plan.link(commune.key() + "-" + it.slug, commune.successor() + "-" + it.slug, "merger");
            }
        }
    }

    /**
     * One of them.
     *
     * @param place as it stands within a title
     * @param successor key of the ward that it was merged into
     */
    private record Commune(String key, String place, String english, String successor) {

        void draw(Blueprint plan) {
            boolean ward = place.startsWith("phường");
            String name = (ward ? "P" : "X") + place.substring(1);
            plan.body(body("", name, english), ward ? "ward" : "commune", "ls");
            Body party = plan.body(
                    body("-dang-uy", "Đảng ủy " + place, "Party Committee of " + english),
                    "commune party committee",
                    key);
            Body council = plan.body(
                    body("-hdnd", "Hội đồng nhân dân " + place, "People's Council of " + english),
                    "commune people's council",
                    key);
            Body committee = plan.body(
                    body("-ubnd", "Ủy ban nhân dân " + place, "People's Committee of " + english),
                    "commune people's committee",
                    key);
            LocalLeaders.draw(plan, new LocalLeaders(party, council, committee, place, english, 3));
            for (MassOrganisation it : MassOrganisation.values()) {
                Body body = plan.body(
                        body("-" + it.slug, it.vietnamese + " " + place, it.english + " of " + english),
                        "commune mass organisation",
                        key);
                plan.work(body, it.headSlug(), it.head(place), 1, 1, Cycle.MASS);
            }
            staff(plan, party, committee);
        }

        private void staff(Blueprint plan, Body party, Body committee) {
            clerk(plan, party, "van-phong", "Văn phòng Đảng ủy", "Office of the Party Committee", 2);
            clerk(plan, committee, "van-phong-thong-ke", "Văn phòng - thống kê", "Office and Statistics", 2);
            clerk(plan, committee, "dia-chinh", "Địa chính - xây dựng - đô thị", "Land and Construction", 2);
            clerk(plan, committee, "tai-chinh", "Tài chính - kế toán", "Finance and Accounting", 2);
            clerk(plan, committee, "tu-phap", "Tư pháp - hộ tịch", "Justice and Civil Status", 2);
            clerk(plan, committee, "van-hoa-xa-hoi", "Văn hóa - xã hội", "Culture and Society", 2);
            clerk(plan, committee, "quan-su", "Chỉ huy trưởng Quân sự", "Local Military Command", 1);
        }

        private void clerk(Blueprint plan, Body body, String slug, String work, String inEnglish, int places) {
            Title title = new Title(
                    "Công chức " + work + " " + place, "Civil servant, " + inEnglish + ", " + english, "civil servant");
            plan.work(body, slug, title, 0, places, Cycle.NONE);
        }

        private Body body(String suffix, String name, String inEnglish) {
            return new Body(key + suffix, name, inEnglish, Area.COMMUNE, key);
        }
    }
}
