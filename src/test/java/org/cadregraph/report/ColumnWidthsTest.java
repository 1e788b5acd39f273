package org.cadregraph.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Columns are as wide as what is in them, within bounds. */
class ColumnWidthsTest {

    @Test
    void aColumnIsAsWideAsTheLongestTextThatHasRoom() {
        ColumnWidths widths = new ColumnWidths(4);
        widths.add(1, "Phó Chủ tịch UBND phường");
        widths.add(1, "Chủ tịch");
        widths.add(2, "a".repeat(ColumnWidths.MOST + 1));
        widths.add(3, "VOCATIONAL_SECONDARY");
        assertThat(widths.settle())
                .as("capitals are wider than other letters")
                .containsExactly(10, 25, ColumnWidths.MOST, 24);
    }

    @Test
    void aTextTakesAsManyLinesAsItsWordsNeed() {
        ColumnWidths widths = new ColumnWidths(1);
        assertThat(widths.lines(0, "Chủ tịch")).isEqualTo(1);
        assertThat(widths.lines(0, "phường ".repeat(11).strip())).isEqualTo(3);
        assertThat(widths.lines(0, "a".repeat(200))).as("no blank").isEqualTo(1);
        assertThat(widths.lines(0, "")).isEqualTo(1);
    }

    @Test
    void whatComesLaterMakesNoColumnWider() {
        ColumnWidths widths = new ColumnWidths(1);
        widths.settle();
        widths.add(0, "Phó Chủ tịch");
        assertThat(widths.lines(0, "Chủ nhiệm A")).isEqualTo(1);
        assertThat(widths.lines(0, "Phó Chủ tịch")).isEqualTo(2);
        assertThat(widths.settle()).containsExactly(10);
    }
}
