package org.cadregraph.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** The page for readers of what the shipped rules lay down, made from the rule files themselves. */
final class RulePage {

    private final RuleSets sets;
    private final Texts texts;
    private final Language language;
    private final StringBuilder page = new StringBuilder();

    private RulePage(RuleSets sets, Texts texts, Language language) {
        this.sets = sets;
        this.texts = texts;
        this.language = language;
    }

    static String of(RuleSets sets, Texts texts, Language language) {
        RulePage page = new RulePage(sets, texts, language);
        page.write();
        return page.page.toString();
    }

    private String said(String vi, String en) {
        return new Words(vi, en).in(language);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void paragraph(String text) {
        line(text);
        line("");
    }

    private void write() {
        paragraph("# " + said("Quy định về công tác cán bộ", "Rules of cadre work"));
        paragraph(said(
                "Trang này được tạo từ các tệp trong `src/main/resources/rules`. Giá trị nào cũng ghi căn cứ và độ tin cậy;"
                        + " đơn vị thay các quy định này bằng tệp của mình (`cadre.rules.directory`).",
                "This page is made from the files in `src/main/resources/rules`. Each value says where it comes from and how"
                        + " well it is known; an office replaces these rules by files of its own"
                        + " (`cadre.rules.directory`)."));
        sets.all().forEach(this::ruleSet);
        retirement();
        holidays();
        new PostWordsSection(language).write(sets.postWords(), this::level, this::line);
        kinds();
    }

    private void ruleSet(RuleSet set) {
        String number = set.number();
        paragraph("## " + (number == null ? "" : number + ": ") + set.title().in(language));
        line("- " + said("Mã", "Id") + ": `" + set.id() + "`");
        Words issuer = set.issuer();
        if (issuer != null) {
            line("- " + said("Cơ quan ban hành", "Issued by") + ": " + issuer.in(language));
        }
        line("- " + said("Hiệu lực", "In force") + ": " + period(set));
        line("- " + said("Phạm vi", "Scope") + ": " + scope(set.scope()));
        if (!set.replaces().isEmpty()) {
            line("- " + said("Thay thế", "Replaces") + ": " + String.join(", ", set.replaces()));
        }
        Words note = set.note();
        if (note != null) {
            line("- " + note.in(language));
        }
        line("");
        line(said(
                "| nội dung | loại và tham số | khâu | chức vụ | căn cứ | độ tin cậy |",
                "| rule | kind and parameters | actions | posts | citation | confidence |"));
        line("| --- | --- | --- | --- | --- | --- |");
        set.rules().forEach(this::rule);
        line("");
    }

    private String scope(Scope scope) {
        String levels = scope.levels().stream().map(this::level).collect(Collectors.joining(", "));
        return scope.words().in(language)
                + (levels.isEmpty() ? "" : said("; cấp: ", "; levels: ") + levels)
                + (scope.organisations().isEmpty()
                        ? ""
                        : said("; tổ chức có tên loại: ", "; organisations classified as: ")
                                + scope.organisations().stream().sorted().collect(Collectors.joining(", ")))
                + (scope.local() ? said("; chỉ nêu làm ví dụ", "; shown as an example only") : "");
    }

    private String level(Level level) {
        return switch (level) {
            case CENTRAL -> said("trung ương", "central");
            case PROVINCE -> said("tỉnh", "province");
            case DISTRICT -> said("huyện, thành phố thuộc tỉnh", "district");
            case COMMUNE -> said("xã, phường", "commune");
        };
    }

    private String posts(PostGroup posts) {
        return switch (posts) {
            case ALL -> said("mọi chức vụ", "all");
            case LEADERSHIP -> said("chức danh lãnh đạo", "leadership titles");
            case HEADS -> said("người đứng đầu", "heads");
            case COMMITTEE_SEATS -> said("cấp ủy viên", "committee seats");
        };
    }

    private String period(RuleSet set) {
        if (set.draft()) {
            return said("dự thảo, chưa có hiệu lực", "a draft, in force on no day");
        }
        PartialDate from = set.from();
        PartialDate to = set.to();
        return (from == null ? said("không rõ từ ngày nào", "from an unknown day") : said("từ ", "from ") + from)
                + (to == null ? "" : said(", đến trước ", ", until before ") + to);
    }

    private void rule(Rule rule) {
        String parameters = rule.kind() == RuleKind.RETIREMENT_AGES
                ? said("xem bảng bên dưới", "see the table below")
                : rule.parameters().stream()
                        .map(parameter -> parameter.label().in(language) + ": "
                                + parameter.value().in(language))
                        .collect(Collectors.joining("; "));
        Words note = rule.note();
        line("| " + rule.title().in(language) + (note == null ? "" : ". " + note.in(language)) + " | `"
                + Values.name(rule.kind()) + "`" + (parameters.isEmpty() ? "" : "; " + parameters) + " | "
                + rule.actions().stream().map(this::word).collect(Collectors.joining(", ")) + " | "
                + posts(rule.posts()) + " | "
                + rule.citation() + " | " + confidence(rule.confidence()) + " |");
    }

    private String word(Action action) {
        return texts.value(Values.name(action)).in(language);
    }

    private String confidence(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> said("cao", "high");
            case MEDIUM -> said("trung bình", "medium");
            case LOW -> said("thấp", "low");
            case ILLUSTRATIVE -> said("minh họa", "illustrative");
        };
    }

    private void retirement() {
        paragraph("## " + said("Ai nghỉ hưu khi nào", "Who retires when"));
        paragraph(said(
                "Tính từ tuổi theo năm nghỉ hưu ở trên; tháng sinh cuối có tính.",
                "Computed from the ages by year of retirement above; the last month of birth is included."));
        line(said(
                "| năm nghỉ hưu | nam | sinh từ … đến | nữ | sinh từ … đến |",
                "| year of retirement | men | born from … to | women | born from … to |"));
        line("| --- | --- | --- | --- | --- |");
        Retirement retirement = new Retirement(sets);
        List<RetirementRow> men = retirement.schedule(Gender.MALE, 2021, 2036);
        List<RetirementRow> women = retirement.schedule(Gender.FEMALE, 2021, 2036);
        for (int row = 0; row < men.size(); row++) {
            line("| " + men.get(row).year() + " | " + born(men.get(row)) + " | " + born(women.get(row)) + " |");
        }
        line("");
    }

    private String born(RetirementRow row) {
        return row.years() + " " + texts.value("years").in(language)
                + (row.months() == 0
                        ? ""
                        : " " + row.months() + " " + texts.value("months").in(language)) + " | "
                + row.bornFrom() + " … "
                + PartialDate.of(LocalDate.parse(row.bornTo().text() + "-01").minusDays(1))
                        .text()
                        .substring(0, 7);
    }

    private void holidays() {
        Holidays holidays = sets.holidays();
        paragraph("## " + holidays.title().in(language));
        line("- " + said("Căn cứ", "Citation") + ": " + holidays.citation());
        line("- " + said("Biết các ngày", "Covers days") + ": "
                + holidays.covers().from() + said(" đến trước ", " until before ")
                + holidays.covers().to());
        @Nullable Words note = holidays.note();
        line(note == null ? "" : "- " + note.in(language));
        line("");
    }

    private void kinds() {
        paragraph("## " + said("Các loại quy định", "Kinds of rules"));
        line(said("| loại | ý nghĩa | dữ liệu cần có |", "| kind | what it asks for | which facts it reads |"));
        line("| --- | --- | --- |");
        Arrays.stream(RuleKind.values())
                .forEach(kind -> line("| `" + Values.name(kind) + "` | "
                        + texts.means(kind).in(language) + " | "
                        + texts.reads(kind).in(language) + " |"));
    }
}
