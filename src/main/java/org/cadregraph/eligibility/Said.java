package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.cadregraph.rule.Language;
import org.cadregraph.rule.Texts;
import org.cadregraph.time.PartialDate;

/** A value of a verdict, put into words when somebody reads it. */
@FunctionalInterface
interface Said {

    String in(Language language, Texts texts);

    /** As the record says it, in whatever language. */
    static Said text(String text) {
        return (language, texts) -> text;
    }

    static Said constant(Enum<?> constant) {
        return (language, texts) -> texts.value(constant).in(language);
    }

    /** @param name of a phrase in {@code texts/rules.yaml} */
    static Said phrase(String name) {
        return (language, texts) -> texts.phrase(name).in(language);
    }

    static Said number(long number) {
        return text(Long.toString(number));
    }

    static Said months(long months) {
        return (language, texts) ->
                months + " " + texts.phrase(months == 1 ? "month" : "months").in(language);
    }

    static Said day(LocalDate day) {
        return date(PartialDate.of(day));
    }

    static Said date(PartialDate date) {
        return (language, texts) -> switch (language) {
            case EN -> date.text();
            case VI ->
                date.exact()
                        ? date.earliest().format(DateTimeFormatter.ofPattern("dd/MM/uuuu"))
                        : List.of(date.text().split("-")).reversed().stream().collect(Collectors.joining("/"));
        };
    }

    /** One after the other; what {@code phrase} says when there are none. */
    static Said list(List<Said> values, String phrase) {
        return values.isEmpty()
                ? phrase(phrase)
                : (language, texts) ->
                        values.stream().map(value -> value.in(language, texts)).collect(Collectors.joining(", "));
    }

    /** This, and what belongs to it. */
    default Said of(Said what) {
        return (language, texts) -> in(language, texts) + " " + what.in(language, texts);
    }

    default Said with(Said more) {
        return (language, texts) -> in(language, texts) + " (" + more.in(language, texts) + ")";
    }

    default Said colon(Said more) {
        return (language, texts) -> in(language, texts) + ": " + more.in(language, texts);
    }
}
