package org.cadregraph.sample;

import org.cadregraph.sample.Blueprint.Title;

/**
 * The leading posts of a ward or commune. The secretary also chairs the Council, the standing deputy secretary is also
 * its vice chair, and the chair of the People's Committee is also a deputy secretary: with the five heads of the mass
 * organisations these are ten people.
 *
 * @param place its name within a title
 * @param height the grade of the secretary; the others follow below
 */
record LocalLeaders(Body party, Body council, Body committee, String place, String english, int height) {

    static void draw(Blueprint plan, LocalLeaders it) {
        it.draw(plan);
    }

    private void draw(Blueprint plan) {
        Post secretary = plan.work(
                party,
                "bi-thu",
                title("Bí thư Đảng ủy", "Secretary of the Party Committee", "secretary"),
                height,
                1,
                Cycle.PARTY);
        Post deputy = plan.work(
                party,
                "pho-bi-thu-thuong-truc",
                title(
                        "Phó Bí thư Thường trực Đảng ủy",
                        "Standing Deputy Secretary of the Party Committee",
                        "deputy secretary"),
                height - 1,
                1,
                Cycle.PARTY);
        Post chair = plan.work(
                committee,
                "chu-tich",
                title("Chủ tịch UBND", "Chair of the People's Committee", "chair"),
                height - 1,
                1,
                Cycle.COUNCIL);
        plan.work(
                committee,
                "pho-chu-tich",
                title("Phó Chủ tịch UBND", "Vice Chair of the People's Committee", "vice chair"),
                height - 2,
                2,
                Cycle.COUNCIL);
        plan.concurrent(
                chair,
                party,
                "pho-bi-thu",
                title("Phó Bí thư Đảng ủy", "Deputy Secretary of the Party Committee", "deputy secretary"),
                Cycle.PARTY);
        plan.concurrent(
                secretary,
                council,
                "chu-tich",
                title("Chủ tịch HĐND", "Chair of the People's Council", "chair"),
                Cycle.COUNCIL);
        plan.concurrent(
                deputy,
                council,
                "pho-chu-tich",
                title("Phó Chủ tịch HĐND", "Vice Chair of the People's Council", "vice chair"),
                Cycle.COUNCIL);
        plan.seats(
                party,
                "ban-chap-hanh",
                title("Ủy viên Ban Chấp hành Đảng bộ", "Member of the Party Committee", "committee member"),
                1,
                15,
                15,
                Cycle.PARTY);
        plan.seats(
                council,
                "dai-bieu",
                title("Đại biểu HĐND", "Deputy to the People's Council", "council member"),
                1,
                18,
                null,
                Cycle.COUNCIL);
    }

    private Title title(String vietnamese, String inEnglish, String kind) {
        return new Title(vietnamese + " " + place, inEnglish + ", " + english, kind);
    }
}
