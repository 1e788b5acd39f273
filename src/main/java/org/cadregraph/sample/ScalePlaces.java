package org.cadregraph.sample;

import java.util.List;

/** Names for places that sound right and, for provinces, belong to none. Within a province no two have one name. */
final class ScalePlaces {

    private static final List<String> FIRST = List.of(
            "Kim", "Vân", "Thạch", "Ngọc", "Trúc", "Lam", "Tùng", "Bạch", "Hồng", "Mai", "Đông", "Xuân", "Phú", "Tân",
            "Yên", "Cẩm", "Thanh", "Vĩnh", "Hưng", "Mỹ");
    private static final List<String> SECOND = List.of(
            "Khê", "Điền", "Trạch", "Bồng", "Đàm", "Lĩnh", "Cốc", "Trà", "Đào", "Thượng", "Lộc", "Giang", "Phong",
            "Thịnh", "Lạc", "Châu", "Vân", "Thủy", "Định", "Lương");
    private static final int NAMES = 400;

    private ScalePlaces() {}

    static String province(int number) {
        return name(number % 10 + FIRST.size() * (number / 10));
    }

    static String district(int province, int district) {
        return name(province * 7 + 200 + district);
    }

    static String commune(int province, int district, int commune) {
        return name(province * 7 + 220 + district * 10 + commune);
    }

    /** Each number below {@link #NAMES} gives a name of its own. */
    private static String name(int number) {
        int n = Math.floorMod(number, NAMES);
        int first = n % FIRST.size();
        return FIRST.get(first) + " " + SECOND.get((n / FIRST.size() + first) % SECOND.size());
    }
}
