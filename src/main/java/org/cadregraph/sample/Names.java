package org.cadregraph.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes up names of people as they are common in the region, and lets some people share one. */
final class Names {

    /** Each as many times as it is frequent. */
    private static final List<String> FAMILY = spread("Nguyễn 16, Hoàng 11, Nông 9, Vi 7, Lý 6, Lương 6, Trần 6, Lê 5,"
            + " Hứa 5, Chu 5, Triệu 5, Dương 4, Đàm 4, Phùng 4, Bế 4, Đỗ 4, Phạm 4, Lộc 3, Hà 3, Vũ 3, Đặng 3, La 3,"
            + " Linh 2, Mã 2, Bùi 2, Đinh 2, Ngô 2, Đoàn 2, Lã 1, Tô 1, Lành 1, Mông 1, Lăng 1, Phan 1, Cao 1");

    private static final List<String> MIDDLE_MALE = spread("Văn 14, Đức 6, Minh 5, Quang 5, Xuân 5, Ngọc 4, Hữu 4,"
            + " Đình 4, Thanh 4, Mạnh 4, Viết 3, Quốc 3, Công 3, Trọng 3, Duy 3, Thế 3, Hồng 2, Anh 2, Việt 2, Tiến 2,"
            + " Bá 1, Kim 1, Gia 1, Nguyễn 1, Hoàng 1");

    private static final List<String> MIDDLE_FEMALE = spread("Thị 18, Thị Thu 4, Thị Thanh 4, Thị Hồng 4, Thị Bích 3,"
            + " Thị Kim 3, Thị Minh 3, Thị Ngọc 3, Thu 3, Thanh 3, Thúy 2, Phương 2, Ngọc 2, Bích 2, Hồng 2, Kim 2,"
            + " Thị Lan 2, Thị Mai 2, Thị Diệu 1, Thùy 2, Nguyễn Thị 1, Hoàng Thị 1");

    private static final List<String> GIVEN_MALE = spread("Hùng 4, Cường 4, Tuấn 5, Dũng 4, Thắng 4, Sơn 4, Hải 3,"
            + " Long 3, Bình 3, Thành 4, Trung 4, Kiên 3, Hiếu 3, Nam 3, Quân 2, Việt 2, Toàn 3, Tùng 3, Hưng 3, Đông 2,"
            + " Khánh 2, Phong 2, Thái 2, Tân 2, Vinh 2, Đạt 2, Hoan 1, Nghĩa 2, Lợi 2, Thịnh 2, Huy 2, Khoa 1, Lực 2,"
            + " Định 1, Nhạ 1, Bằng 1, Chiến 3, Quyết 2, Thiện 1, Tài 2, Đoàn 1, Ước 1, Páo 1, Sinh 1, Hợp 1, Tiệp 1");

    private static final List<String> GIVEN_FEMALE = spread("Hương 5, Hoa 4, Lan 4, Hằng 4, Thủy 4, Nga 4, Hạnh 4,"
            + " Huyền 4, Dung 3, Yến 3, Loan 3, Phượng 3, Nhung 3, Mai 3, Liên 3, Thảo 3, Oanh 2, Tuyết 2, Vân 3, Hà 4,"
            + " Xuân 2, Hiền 4, Hòa 2, Thơm 2, Điệp 2, Diễm 1, Ánh 2, Ngân 1, Trang 3, Tâm 3, Thoa 2, Chinh 1, Nguyệt 2,"
            + " Bưởi 1, Đào 2, Ngoan 1, Quế 1, Thắm 2, Sen 1, Duyên 2, Khuyên 1, Miến 1, Hồi 1, Ưng 1");

    /** Names that everybody in the country connects with one person. */
    private static final Set<String> KNOWN = Set.of(
            "Lê Đức Anh",
            "Nguyễn Minh Triết",
            "Trần Đức Lương",
            "Lương Cường",
            "Nguyễn Tấn Dũng",
            "Trần Đại Quang",
            "Phạm Minh Chính",
            "Nguyễn Văn Linh",
            "Nông Đức Mạnh",
            "Phạm Hùng",
            "Nguyễn Sinh Hùng",
            "Phan Văn Khải",
            "Lê Hồng Phong",
            "Trần Phú",
            "Nguyễn Thị Bình",
            "Nguyễn Văn An");

    private static final double SHARED = 0.012;

    private final Dice dice;
    private final List<Full> given = new ArrayList<>();

    Names(Dice dice) {
        this.dice = dice;
    }

    /** The next name; now and then one that somebody has already. */
    Full next(boolean female) {
        if (given.size() > 100 && dice.chance(SHARED)) {
            Full shared = dice.one(given);
            if (shared.female() == female) {
                return shared;
            }
        }
        Full name = made(female);
        given.add(name);
        return name;
    }

    /** A name like these that nobody need have: a former one of somebody. */
    Full made(boolean female) {
        Full name;
        do {
            name = new Full(
                    dice.one(FAMILY),
                    dice.one(female ? MIDDLE_FEMALE : MIDDLE_MALE),
                    dice.one(female ? GIVEN_FEMALE : GIVEN_MALE),
                    female);
        } while (KNOWN.contains(name.text())
                || name.middle().endsWith(name.last())
                || name.middle().startsWith(name.family()));
        return name;
    }

    private static List<String> spread(String weighted) {
        List<String> spread = new ArrayList<>();
        for (String each : List.of(weighted.split(", ?", -1))) {
            int space = each.lastIndexOf(' ');
            for (int i = Integer.parseInt(each.substring(space + 1)); i > 0; i--) {
                spread.add(each.substring(0, space).strip());
            }
        }
        return List.copyOf(spread);
    }

    /** A name in its parts: họ, tên đệm, tên. */
    record Full(String family, String middle, String last, boolean female) {

        String text() {
            return family + " " + middle + " " + last;
        }
    }
}
