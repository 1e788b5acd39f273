package org.cadregraph.sample;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A specialist department of the city's People's Committee (phòng, ban chuyên môn).
 *
 * @param founded when, if after the record begins
 * @param former what it was called before 2005
 */
record Department(
        String slug,
        String name,
        String english,
        String head,
        int deputies,
        @Nullable String founded,
        @Nullable String former) {

    static final List<Department> ALL = List.of(
            new Department(
                    "van-phong",
                    "Văn phòng HĐND và UBND",
                    "Office of the Council and People's Committee",
                    "Chánh Văn phòng",
                    4,
                    null,
                    null),
            plain("noi-vu", "Phòng Nội vụ", "Home Affairs", 3, null, "Phòng Tổ chức - Lao động và Xã hội"),
            plain("tai-chinh", "Phòng Tài chính - Kế hoạch", "Finance and Planning", 4, null, null),
            plain("tu-phap", "Phòng Tư pháp", "Justice", 2, null, null),
            plain(
                    "tai-nguyen",
                    "Phòng Tài nguyên và Môi trường",
                    "Natural Resources and Environment",
                    4,
                    null,
                    "Phòng Địa chính"),
            plain(
                    "lao-dong",
                    "Phòng Lao động - Thương binh và Xã hội",
                    "Labour and Social Affairs",
                    3,
                    "2005-04-01",
                    null),
            plain("van-hoa", "Phòng Văn hóa và Thông tin", "Culture and Information", 3, null, null),
            plain("giao-duc", "Phòng Giáo dục và Đào tạo", "Education and Training", 4, null, null),
            plain("y-te", "Phòng Y tế", "Health", 2, "2005-04-01", null),
            plain("kinh-te", "Phòng Kinh tế", "Economy", 3, null, null),
            plain("quan-ly-do-thi", "Phòng Quản lý đô thị", "Urban Management", 4, "2002-11-15", null),
            new Department("thanh-tra", "Thanh tra thành phố", "Inspectorate", "Chánh Thanh tra", 3, null, null),
            plain("dan-toc", "Phòng Dân tộc", "Ethnic Affairs", 2, "2004-07-01", null),
            new Department(
                    "tiep-cong-dan",
                    "Ban Tiếp công dân",
                    "Reception of Citizens",
                    "Trưởng ban",
                    1,
                    "2003-03-03",
                    null));

    private static Department plain(
            String slug, String name, String english, int deputies, @Nullable String founded, @Nullable String former) {
        return new Department(slug, name, english, "Trưởng phòng", deputies, founded, former);
    }

    /** "Trưởng phòng" of "Phòng Nội vụ" is "Trưởng phòng Nội vụ". */
    static String titleOf(String head, String name) {
        int last = head.lastIndexOf(' ') + 1;
        String word = head.substring(last);
        if (name.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT) + " ")) {
            return head.substring(0, last) + word + name.substring(word.length());
        }
        return switch (head) {
            case "Chánh Văn phòng" -> "Chánh " + name;
            case "Chánh Thanh tra" -> "Chánh " + name;
            case "Chủ nhiệm" -> "Chủ nhiệm " + name;
            default -> head + " " + name;
        };
    }

    /** "Trưởng phòng Nội vụ" has a "Phó Trưởng phòng Nội vụ". */
    static String deputy(String head) {
        return "Phó " + head;
    }
}
