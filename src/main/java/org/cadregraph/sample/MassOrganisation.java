package org.cadregraph.sample;

import org.cadregraph.sample.Blueprint.Title;

/** The Fatherland Front and the mass organisations (Mặt trận Tổ quốc và các tổ chức chính trị - xã hội). */
enum MassOrganisation {
    FRONT("mttq", "Ủy ban MTTQ Việt Nam", "Fatherland Front", "Ủy ban MTTQ"),
    YOUTH("doan", "Đoàn TNCS Hồ Chí Minh", "Youth Union", "Đoàn"),
    WOMEN("phu-nu", "Hội Liên hiệp Phụ nữ", "Women's Union", "Hội LHPN"),
    FARMERS("nong-dan", "Hội Nông dân", "Farmers' Association", "Hội Nông dân"),
    VETERANS("ccb", "Hội Cựu chiến binh", "Veterans' Association", "Hội CCB");

    final String slug;
    final String vietnamese;
    final String english;
    private final String brief;

    MassOrganisation(String slug, String vietnamese, String english, String brief) {
        this.slug = slug;
        this.vietnamese = vietnamese;
        this.english = english;
        this.brief = brief;
    }

    String headSlug() {
        return this == YOUTH ? "bi-thu" : "chu-tich";
    }

    String deputySlug() {
        return "pho-" + headSlug();
    }

    /** The title of its head in a place. */
    Title head(String place) {
        return this == YOUTH
                ? new Title("Bí thư Đoàn " + place, "Secretary of the Youth Union", "secretary")
                : new Title("Chủ tịch " + brief + " " + place, "Chair of the " + english, "chair");
    }

    Title deputy(String place) {
        return this == YOUTH
                ? new Title("Phó Bí thư Đoàn " + place, "Deputy Secretary of the Youth Union", "deputy secretary")
                : new Title("Phó Chủ tịch " + brief + " " + place, "Vice Chair of the " + english, "vice chair");
    }

    /** Whether a person may lead it: the youth are young, the women women, the veterans men past forty. */
    static boolean admits(Post post, Person person, int age) {
        if (post.cycle() != Cycle.MASS) {
            return true;
        }
        String key = post.body().key();
        if (key.endsWith("-doan")) {
            return age <= 33;
        }
        if (key.endsWith("-phu-nu")) {
            return person.female();
        }
        return !key.endsWith("-ccb") || (!person.female() && age >= 40);
    }
}
