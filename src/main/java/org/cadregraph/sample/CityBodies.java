package org.cadregraph.sample;

import org.cadregraph.sample.Blueprint.Title;

/** Draws what stands beside the city's committees: military command and police, mass organisations. */
final class CityBodies {

    private CityBodies() {}

    static void drawArmed(Blueprint plan) {
        armed(
                plan,
                "quan-su",
                "Ban Chỉ huy Quân sự thành phố",
                "City Military Command",
                "Chỉ huy trưởng Ban Chỉ huy Quân sự thành phố",
                "commander");
        armed(plan, "cong-an", "Công an thành phố Lạng Sơn", "City Police", "Trưởng Công an thành phố", "chief");
    }

    private static void armed(Blueprint plan, String slug, String name, String english, String title, String kind) {
        Body body = plan.body(
                CityOrganisations.body("ls-" + slug, name, english, Area.ARMED),
                "armed forces",
                CityOrganisations.CITY);
        plan.work(body, "truong", new Title(title, "Head, " + english, kind), 3, 1, Cycle.NONE);
    }

    static void drawMassOrganisations(Blueprint plan) {
        for (MassOrganisation it : MassOrganisation.values()) {
            Body body = plan.body(
                    CityOrganisations.body(
                            "ls-" + it.slug, it.vietnamese + " thành phố Lạng Sơn", it.english + ", city", Area.CITY),
                    "city mass organisation",
                    CityOrganisations.CITY);
            int grade = it == MassOrganisation.FRONT ? 3 : 2;
            plan.work(body, it.headSlug(), it.head("thành phố"), grade, 1, Cycle.MASS);
            plan.work(body, it.deputySlug(), it.deputy("thành phố"), 1, 2, Cycle.MASS);
            plan.staff(
                    body,
                    "chuyen-vien",
                    new Title("Chuyên viên " + it.vietnamese + " thành phố", "Specialist, " + it.english, "specialist"),
                    3);
        }
    }
}
