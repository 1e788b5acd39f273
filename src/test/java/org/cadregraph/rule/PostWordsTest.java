package org.cadregraph.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words for posts and organisations tell, and what they do not. */
class PostWordsTest {

    private final PostWords words = RuleSets.shipped().postWords();

    @ParameterizedTest
    @CsvSource({
        "'', Chủ tịch UBND phường, PASS, PASS, FAIL",
        "'', Phó Chủ tịch UBND phường, PASS, FAIL, FAIL",
        "'', Trưởng phòng Nội vụ, PASS, PASS, FAIL",
        "'', Giáo viên trường tiểu học, UNKNOWN, UNKNOWN, UNKNOWN",
        "'', 'Ủy viên Ban Thường vụ', FAIL, FAIL, PASS",
        "'', Chuyên viên, FAIL, FAIL, FAIL",
        "'', Bí thư Đảng ủy, PASS, PASS, FAIL",
        "committee member, Bí thư, FAIL, FAIL, PASS",
        "deputy head, Trưởng ban, PASS, FAIL, FAIL",
        "something else, Trưởng ban, PASS, PASS, FAIL",
        "'', Người giữ kho, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void aPostIsToldByItsKindAndThenByItsTitle(String kind, String title, Outcome leads, Outcome heads, Outcome seat) {
        @Nullable String its = kind.isEmpty() ? null : kind;
        assertThat(List.of(
                        words.isOne(PostGroup.LEADERSHIP, its, title),
                        words.isOne(PostGroup.HEADS, its, title),
                        words.isOne(PostGroup.COMMITTEE_SEATS, its, title),
                        words.isOne(PostGroup.ALL, its, title)))
                .containsExactly(leads, heads, seat, Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "phường, COMMUNE",
        "ward people's committee, COMMUNE",
        "Thị trấn, COMMUNE",
        "huyện, DISTRICT",
        "city party committee, DISTRICT",
        "tinh, PROVINCE",
        "Ban Đảng trung ương, CENTRAL"
    })
    void anOrganisationIsToldByItsClassification(String classification, Level level) {
        assertThat(words.level(classification)).isEqualTo(level);
    }

    @Test
    void whatHasNoneOfTheWordsStandsAtNoLevelThatIsKnown() {
        assertThat(words.level("thành phố")).isNull();
        assertThat(words.level("school")).isNull();
        assertThat(words.level(null)).isNull();
        assertThat(words.level("tổ chức chính trị - xã hội")).isNull();
        assertThat(words.level("Cơ quan chuyên môn, hợp tác xã")).isNull();
    }

    @Test
    void anOfficesOwnWordsTakeTheirPlace() {
        RuleFiles.Text own = new RuleFiles.Text("posts.yaml", """
                id: post-words
                title: {vi: Từ, en: Words}
                posts:
                  heads: [đội trưởng]
                levels:
                  commune: [đội]
                """);
        PostWords theirs =
                RuleFiles.of(RuleFiles.shipped(), List.of(own), Texts.shipped()).postWords();
        assertThat(theirs.isOne(PostGroup.HEADS, null, "Đội trưởng")).isEqualTo(Outcome.PASS);
        assertThat(theirs.isOne(PostGroup.HEADS, null, "Chủ tịch")).isEqualTo(Outcome.UNKNOWN);
        assertThat(theirs.level("Đội thi công")).isEqualTo(Level.COMMUNE);
        assertThat(theirs.source()).isEqualTo(RuleSource.REPLACED);
    }
}
