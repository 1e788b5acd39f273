package org.cadregraph.rule;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The part of the page for readers that shows by which words posts and organisations are told. */
final class PostWordsSection {

    private final Language language;

    PostWordsSection(Language language) {
        this.language = language;
    }

    private String said(String vi, String en) {
        return new Words(vi, en).in(language);
    }

    void write(PostWords words, Function<Level, String> level, Consumer<String> page) {
        page.accept("## " + words.title().in(language));
        page.accept("");
        page.accept("- " + said("Mã", "Id") + ": `" + RuleFiles.POST_WORDS + "`");
        page.accept("- "
                + said(
                        "Dữ liệu không ghi chức danh nào là lãnh đạo, tổ chức ở cấp nào: các từ dưới đây cho biết. Chỉ tính"
                                + " trọn từ, không phân biệt chữ hoa, chữ thường; dấu có nghĩa (“trưởng” khác “trường”).",
                        "The record does not say which posts lead, nor at which level an organisation stands: these words do."
                                + " They count as whole words, in capitals or not, with their signs (“trưởng” is no"
                                + " “trường”)."));
        page.accept("- "
                + said(
                        "Chức danh xét theo loại trước, rồi theo tên khi loại không có từ nào; nhóm đứng trước được lấy: cấp"
                                + " phó không là người đứng đầu. Không có từ nào thì chưa rõ là gì.",
                        "A post is told by its kind, or by its title where the kind has none of the words; the first group"
                                + " counts that has one: a deputy head is no head. A post with none of the words is"
                                + " unknown."));
        page.accept("- "
                + said(
                        "Cấp xét theo loại hình của tổ chức, rồi của tổ chức cấp trên gần nhất có từ cho biết cấp; danh sách"
                                + " việc đến hạn chỉ xét chính tổ chức.",
                        "The level is told by the classification of the organisation, or of the nearest above it that has one"
                                + " of the words; lists of what comes due look at the organisation itself only."));
        page.accept("- "
                + said(
                        "Trong các cụm từ sau, từ mang nghĩa khác nên không tính",
                        "In these phrases a word means something" + " else and does not count")
                + ": " + list(words.lists().elsewhere()));
        @Nullable Words note = words.note();
        if (note != null) {
            page.accept("- " + note.in(language));
        }
        page.accept("");
        page.accept(said("| chức danh là | từ |", "| a post is | words |"));
        page.accept("| --- | --- |");
        for (PostWords.Kind kind : PostWords.Kind.values()) {
            row(is(kind), words.lists().kinds().get(kind), page);
        }
        page.accept("");
        page.accept(said("| tổ chức ở cấp | từ |", "| an organisation stands at the level | words |"));
        page.accept("| --- | --- |");
        for (Level each : Level.values()) {
            row(level.apply(each), words.lists().levels().get(each), page);
        }
        page.accept("");
    }

    private static void row(String what, @Nullable List<String> words, Consumer<String> page) {
        page.accept("| " + what + " | " + list(words == null ? List.of() : words) + " |");
    }

    private static String list(List<String> words) {
        return String.join(", ", words);
    }

    private String is(PostWords.Kind kind) {
        return switch (kind) {
            case DEPUTIES -> said("chức danh lãnh đạo, cấp phó", "a leadership title: the deputy of a head");
            case HEADS -> said("chức danh lãnh đạo, người đứng đầu", "a leadership title: the head");
            case COMMITTEE_SEATS ->
                said("cấp ủy viên, không là chức danh lãnh đạo", "a committee seat, no leadership title");
            case OTHERS -> said("không thuộc các nhóm trên", "none of these");
        };
    }
}
