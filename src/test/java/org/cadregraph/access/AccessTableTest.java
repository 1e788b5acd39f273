package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTableTest {

    private static final String TABLE = """
            roles:
              reader: [records]
              steward: [records, codes]
            audited: [codes]
            fields:
              everyone:
                PageInfo: [endCursor]
              records:
                Cadre: [name, on]
              codes:
                Cadre: [identifiers]
            arguments:
              codes:
                Query.cadre: [by.identifier]
            directives:
              codes: [decode]
            endpoints:
              everyone: [/health/**]
            """;

    @Test
    void itSaysWhoMayUseWhat() {
        AccessTable table = new AccessTable(TABLE);
        assertThat(table.parts(List.of("reader"))).containsExactlyInAnyOrder("everyone", "records");
        assertThat(table.parts(List.of("reader", "steward", "no such role")))
                .containsExactlyInAnyOrder("everyone", "records", "codes");
        assertThat(table.parts(List.of())).containsExactly("everyone");
        assertThat(table.part("Cadre.on")).isEqualTo("records");
        assertThat(table.part("Cadre.unheardOf")).isNull();
        assertThat(table.arguments("Query.cadre")).containsEntry("by.identifier", "codes");
        assertThat(table.directive("decode")).isEqualTo("codes");
        assertThat(table.directive("unheardOf")).isNull();
        assertThat(table.isAudited("codes")).isTrue();
        assertThat(table.isAudited("records")).isFalse();
        assertThat(table.forbidden("Cadre.identifiers", "codes"))
                .contains("Cadre.identifiers", "steward")
                .doesNotContain("reader");
    }

    @ParameterizedTest
    @CsvSource({
        "'[name, on]', '[name, name]', Cadre.name belongs to",
        "'[identifiers]', '[name]', Cadre.name belongs to",
        "'[records, codes]', '[records]', these must be the same",
        "'reader: [records]', 'reader: [records, nothing]', these must be the same",
        "'audited:', 'adited:', audited"
    })
    void aTableThatContradictsItselfIsRefused(String said, String instead, String message) {
        String broken = TABLE.replace(said, instead);
        assertThat(broken).isNotEqualTo(TABLE);
        assertThatThrownBy(() -> new AccessTable(broken)).hasMessageContaining(message);
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> new AccessTable(TABLE.replace("steward:", "reader:")))
                .hasMessageContaining("duplicate key reader");
    }
}
