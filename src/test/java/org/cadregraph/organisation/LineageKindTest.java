package org.cadregraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineageKindTest {

    @ParameterizedTest
    @CsvSource({
        "merger, MERGER",
        "Merged into, MERGER",
        "absorption, MERGER",
        "consolidation, MERGER",
        "sáp nhập, MERGER",
        "SÁP NHẬP, MERGER",
        "sap nhap, MERGER",
        "hợp nhất, MERGER",
        "nhập toàn bộ, MERGER",
        "split, SPLIT",
        "division, SPLIT",
        "demerger, SPLIT",
        "chia tách, SPLIT",
        "tách một phần để sáp nhập, SPLIT",
        "một phần sáp nhập, MERGER",
        "rename, RENAME",
        "change of name, RENAME",
        "đổi tên, RENAME",
        "đổi tên và chuyển về tỉnh, RENAME",
        "move, MOVE",
        "transfer, MOVE",
        "chuyển về, MOVE",
        "điều chuyển nguyên trạng, MOVE",
        "chuyển đổi mô hình, OTHER",
        "replaced by, REPLACEMENT",
        "kế thừa, REPLACEMENT",
        "thay thế, REPLACEMENT",
        "nâng cấp, OTHER",
        "emerged, OTHER",
        "?, OTHER"
    })
    void theFirstKnownWordTells(String word, LineageKind kind) {
        assertThat(LineageKind.of(word)).isEqualTo(kind);
    }
}
