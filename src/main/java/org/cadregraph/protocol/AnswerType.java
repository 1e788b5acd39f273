package org.cadregraph.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** The forms in which answers are given, and which of them a client wants. */
final class AnswerType {

    /** Asked for when nothing else is: clients that know of no other form take it. */
    static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

    /** By its status one can tell an answer from a refusal. */
    static final MediaType GRAPHQL =
            new MediaType(new MediaType("application", "graphql-response+json"), StandardCharsets.UTF_8);

    /** One event after another; wanted by name only, since whoever takes anything wants one answer. */
    static final MediaType EVENTS = MediaType.TEXT_EVENT_STREAM;

    private AnswerType() {}

    /**
     * The form that the client likes best of those that it takes.
     *
     * @throws Refusal when it takes none
     */
    static MediaType of(ServerRequest request) {
        List<MediaType> accepted;
        try {
            accepted = request.headers().accept();
        } catch (InvalidMediaTypeException e) {
            throw refusal("The header Accept cannot be read");
        }
        if (accepted.isEmpty()) {
            return JSON;
        }
        // A stable order: of what is liked equally, the first named.
        return accepted.stream()
                .filter(range -> range.getQualityValue() > 0)
                .filter(range -> range.equalsTypeAndSubtype(EVENTS)
                        || range.includes(MediaType.APPLICATION_JSON)
                        || range.includes(bare(GRAPHQL)))
                .max(Comparator.comparingDouble(MediaType::getQualityValue))
                .map(AnswerType::within)
                .orElseThrow(() -> refusal("The header Accept takes no form in which answers are given"));
    }

    private static MediaType within(MediaType range) {
        if (range.equalsTypeAndSubtype(EVENTS)) {
            return EVENTS;
        }
        return range.includes(MediaType.APPLICATION_JSON) ? JSON : GRAPHQL;
    }

    private static MediaType bare(MediaType type) {
        return new MediaType(type.getType(), type.getSubtype());
    }

    private static Refusal refusal(String fault) {
        return new Refusal(
                Refusal.Code.NOT_ACCEPTABLE,
                fault + ": take application/graphql-response+json, application/json or text/event-stream");
    }
}
