package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    private static final String CURSOR = PageRequest.encode(List.of("do thi anh", "c1"));

    private static void assertProblem(Problem.Code code, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** The parts of an order: any text without a line break; half a character is no text. */
    @Provide
    Arbitrary<List<String>> positions() {
        return Arbitraries.strings()
                .ofMaxLength(20)
                .filter(text -> text.indexOf('\n') < 0)
                .filter(StandardCharsets.UTF_8.newEncoder()::canEncode)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 500)
    void aCursorComesBackAsThePositionItWasMadeOf(@ForAll("positions") List<String> position) {
        String cursor = PageRequest.encode(position);

        assertThat(PageRequest.of(1, cursor, null, null).position()).isEqualTo(position);
        assertThat(PageRequest.of(null, null, 1, cursor).position()).isEqualTo(position);
        assertThat(cursor).matches("[A-Za-z0-9_-]*");
    }

    @Property(tries = 500)
    void eachPartOfThePositionIsGivenAndTheStandInOnlyWithoutOne(@ForAll("positions") List<String> position) {
        PageRequest inside = new PageRequest(1, false, position);
        PageRequest start = new PageRequest(1, false, null);

        for (int part = 0; part < position.size(); part++) {
            assertThat(inside.position(part, "stand-in")).isEqualTo(position.get(part));
            assertThat(start.position(part, "stand-in")).isEqualTo("stand-in");
        }
        assertProblem(Problem.Code.INVALID_ARGUMENT, () -> inside.position(position.size(), "stand-in"));
    }

    @Property(tries = 200)
    void aDayInACursorComesBack(@ForAll @DateRange(min = "0001-01-01", max = "9999-12-31") LocalDate day) {
        PageRequest request = PageRequest.of(1, PageRequest.encode(List.of(day.toString(), "t1")), null, null);

        assertThat(request.day(0, LocalDate.EPOCH)).isEqualTo(day);
        assertThat(PageRequest.of(1, null, null, null).day(0, day)).isEqualTo(day);
    }

    @Test
    void aCursorOfAListThatIsNotInOrderOfDaysIsRefusedWhereADayIsWanted() {
        PageRequest request = PageRequest.of(1, CURSOR, null, null);

        assertProblem(Problem.Code.INVALID_ARGUMENT, () -> request.day(0, LocalDate.EPOCH));
        assertProblem(Problem.Code.INVALID_ARGUMENT, () -> request.day(2, LocalDate.EPOCH));
    }

    @Property(tries = 500)
    void aCursorWithACharacterThatNoCursorHasIsRefused(
            @ForAll("positions") List<String> position,
            @ForAll("foreign") char foreign,
            @ForAll @IntRange(max = 1000) int place) {
        StringBuilder cursor = new StringBuilder(PageRequest.encode(position));
        cursor.insert(place % (cursor.length() + 1), foreign);

        assertProblem(Problem.Code.INVALID_ARGUMENT, () -> PageRequest.of(1, cursor.toString(), null, null));
        assertProblem(Problem.Code.INVALID_ARGUMENT, () -> PageRequest.of(null, null, 1, cursor.toString()));
    }

    @Provide
    Arbitrary<Character> foreign() {
        return Arbitraries.of('+', '/', ' ', '\n', '!', '.', '%', ',', '\0', 'é', 'đ', '字');
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "abcde", "====", "a=", "not a cursor", "1,2"})
    void whatIsNoCursorIsRefusedWithAMessageThatQuotesIt(String cursor) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PageRequest.of(1, cursor, null, null))
                .withMessageContaining("'" + cursor + "'")
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Problem.Code.INVALID_ARGUMENT));
    }

    @Test
    void aCursorThatIsCutOffIsRefusedAtTheLatestWhereAPartIsMissing() {
        for (int length = 0; length < 14; length++) {
            String cut = CURSOR.substring(0, length);
            assertProblem(
                    Problem.Code.INVALID_ARGUMENT,
                    () -> PageRequest.of(1, cut, null, null).position(1, "stand-in"));
        }
    }

    /** What Relay's arguments may be, as a table of all of them. */
    @Test
    void argumentsThatContradictEachOtherOrAskForTooMuchAreRefused() {
        List<@Nullable Integer> sizes =
                Arrays.asList(null, Integer.MIN_VALUE, -1, 0, 1, 499, 500, 501, Integer.MAX_VALUE);
        List<@Nullable String> cursors = Arrays.asList(null, CURSOR, "not a cursor");
        for (Integer first : sizes) {
            for (String after : cursors) {
                for (Integer last : sizes) {
                    for (String before : cursors) {
                        check(first, after, last, before);
                    }
                }
            }
        }
    }

    private static void check(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        boolean forward = last == null && before == null;
        boolean backward = first == null && after == null && last != null;
        Integer size = forward ? first : last;
        String cursor = forward ? after : before;
        ThrowingCallable call = () -> PageRequest.of(first, after, last, before);
        if (!forward && !backward) {
            assertProblem(Problem.Code.INVALID_ARGUMENT, call);
        } else if (size != null && size < 0) {
            assertProblem(Problem.Code.INVALID_ARGUMENT, call);
        } else if (size != null && size > 500) {
            assertProblem(Problem.Code.LIMIT_EXCEEDED, call);
        } else if (cursor != null && !cursor.equals(CURSOR)) {
            assertProblem(Problem.Code.INVALID_ARGUMENT, call);
        } else {
            List<String> position = cursor == null ? null : List.of("do thi anh", "c1");
            assertThat(PageRequest.of(first, after, last, before))
                    .isEqualTo(new PageRequest(size == null ? 50 : size, backward, position));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 1000, Integer.MAX_VALUE})
    void theLimitIsNamedToWhoeverAsksForMore(int size) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PageRequest.of(size, null, null, null))
                .withMessageContaining("'first'")
                .withMessageContaining("500")
                .withMessageContaining(String.valueOf(size));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PageRequest.of(null, null, size, null))
                .withMessageContaining("'last'");
    }

    @Test
    void aCursorNeedsNoEscapingInAnAddress() {
        String text = "\uffff\u07ff>>>???";

        assertThat(PageRequest.encode(List.of(text)))
                .isEqualTo(Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(text.getBytes(StandardCharsets.UTF_8))
                        .replace('+', '-')
                        .replace('/', '_'));
    }
}
