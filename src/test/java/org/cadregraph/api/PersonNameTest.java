package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        // As a source that gives no parts has it.
        "Nguyễn Văn An,,, An, Văn, Nguyễn",
        "Nguyễn Thị Thu Hà,,, Hà, Thị Thu, Nguyễn",
        "Đỗ Mười,,, Mười, '', Đỗ",
        "Mười,,, Mười, '', ''",
        "'  Đỗ   Mười ',,, Mười, '', Đỗ",
        // With parts, written and composed as they may be.
        "Bùi Quang Vinh, Bùi, Vinh, Vinh, Quang, Bùi",
        "Tôn Nữ Thị Ninh, Tôn Nữ, Ninh, Ninh, Thị, Tôn Nữ",
        "Lê Thu Hà, Lê, Thu Hà, Thu Hà, '', Lê",
        "NGUYỄN VĂN AN, Nguyễn, An, An, VĂN, Nguyễn",
        "Nguyễn Văn An, Nguyễn,, An, Văn, Nguyễn",
        "Nguyễn Văn An,, An, An, Văn, Nguyễn",
        "Nguyễn Văn Nguyễn, Nguyễn, Nguyễn, Nguyễn, Văn, Nguyễn",
        // In the Western order.
        "Nguyên Phương Đỗ, Đỗ, Phương, Phương, Nguyên, Đỗ",
        "Steny H. Hoyer, Hoyer, Steny, Steny, H., Hoyer",
        "Steny H. Hoyer,, Steny, Steny, H., Hoyer",
        // Parts that do not stand in the name.
        "Hồ Chí Minh, Nguyễn, Cung, Cung, Hồ Chí Minh, Nguyễn",
        "Bác,, An, An, '', Bác",
        "Nguyễn, Nguyễn,, '', '', Nguyễn"
    })
    void aNameIsTakenApart(
            String name,
            @Nullable String familyName,
            @Nullable String givenName,
            String given,
            String middle,
            String family) {
        assertThat(PersonName.of(name, familyName, givenName)).isEqualTo(new PersonName(given, middle, family));
    }
}
