package org.cadregraph.limit;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Values of the scalars at random: such as people send, and such as they should not. */
final class RandomValues {

    private static final List<Object> NUMBERS =
            List.of(0, 1, 2, 3, 5, 10, 20, 50, 499, 500, 501, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1_000_000);
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Nguyễn",
            "nguyen van",
            "ls",
            "ls-ubnd",
            "nam",
            "Nữ",
            "x",
            "\u0000",
            "\u0001\u001f",
            "\"",
            "\\",
            "😀",
            "ـ",
            "%",
            "'",
            "`",
            "*",
            "a b c d e f",
            "+-&&||!(){}[]^\"~*?:\\/",
            "AND",
            "Đ",
            "đ",
            "̣",
            "{}",
            "$x",
            "😀".repeat(100),
            "dài ".repeat(60),
            "a".repeat(3_000),
            "\n",
            "ls:1",
            "null",
            "-1",
            "1e400");
    private static final List<String> DATES =
            List.of("2018-12-31", "2024-06-01", "1900-01-01", "0001-01-01", "9999-12-31", "2020-02-29", "2015-01-01");
    private static final List<String> PARTIAL =
            List.of("2010", "2010-03", "2010-03-15", "1960-05", "0001", "9999", "9999-12-31", "2020-02-29", "1985");
    private static final List<String> MOMENTS = List.of(
            "2026-01-01T00:00:00Z",
            "2030-01-01T00:00:00+07:00",
            "1970-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999Z",
            "0001-01-01T00:00:00Z");

    private final Random random;
    private final List<String> known;

    /** @param known texts that mean something in the store: ids, keys, names, cursors */
    RandomValues(Random random, List<String> known) {
        this.random = random;
        this.known = known;
    }

    Object of(String scalar) {
        return switch (scalar) {
            case "Int" -> random.nextInt(4) > 0 ? (Object) random.nextInt(30) : pick(NUMBERS);
            case "Float" -> random.nextDouble();
            case "Boolean" -> random.nextBoolean();
            case "Date" -> pick(DATES);
            case "PartialDate" -> pick(PARTIAL);
            case "DateTime" -> pick(MOMENTS);
            default -> random.nextInt(3) > 0 && !known.isEmpty() ? pick(known) : pick(TEXTS);
        };
    }

    /** Something that no place is made for. */
    Object wrong() {
        return pick(List.of(
                true,
                1.5,
                "2010-13-01",
                "x",
                "\uD83D",
                List.of(),
                List.of(List.of(1)),
                new BigInteger("9".repeat(40)),
                -7,
                "",
                1e300));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
