package org.cadregraph.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that must be just that: nothing said twice, nothing after its end, no half characters. */
final class JsonText {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /**
     * The text that these bytes are.
     *
     * @throws Refusal when they are no UTF-8
     */
    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("The body is not a text in UTF-8: send JSON in UTF-8");
        }
    }

    /**
     * The value that a text is: maps, lists, texts, numbers, truth values.
     *
     * @param what is read, for the message
     * @throws Refusal when it is no JSON
     */
    static @Nullable Object read(String text, String what) {
        @Nullable Object value;
        try {
            value = STRICT.readValue(text, Object.class);
        } catch (JacksonException e) {
            throw malformed(what + " is not JSON, or is nested too deep or names one property twice" + at(e));
        }
        // Half a character can only be written as an escape.
        if (text.contains("\\u") && !whole(value)) {
            throw malformed(what + " holds half a character: a surrogate without its other half");
        }
        return value;
    }

    private static String at(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        return place == null ? "" : ": see line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private static boolean whole(@Nullable Object value) {
        return switch (value) {
            case String text -> StandardCharsets.UTF_8.newEncoder().canEncode(text);
            case List<?> list -> list.stream().allMatch(JsonText::whole);
            case Map<?, ?> map ->
                map.keySet().stream().allMatch(JsonText::whole)
                        && map.values().stream().allMatch(JsonText::whole);
            case null -> true;
            default -> true;
        };
    }

    private static Refusal malformed(String message) {
        return new Refusal(Refusal.Code.MALFORMED_BODY, message);
    }
}
