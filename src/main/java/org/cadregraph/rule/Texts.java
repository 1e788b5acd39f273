package org.cadregraph.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadregraph.api.YamlTexts;
import org.jspecify.annotations.Nullable;

/** What kinds of rules mean, what they read, how their verdicts read, and what parameters are called, in both languages. */
public final class Texts {

    private static final String FILE = "/rules/texts/rules.yaml";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    private final Map<?, ?> texts;

    private Texts(Map<?, ?> texts) {
        this.texts = texts;
    }

    /** As they ship. */
    public static Texts shipped() {
        try (InputStream file = Objects.requireNonNull(Texts.class.getResourceAsStream(FILE))) {
            return new Texts((Map<?, ?>) YamlTexts.load(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a kind means, in one line. */
    public Words means(RuleKind kind) {
        return of(kind, "means");
    }

    /** Which facts it reads. */
    public Words reads(RuleKind kind) {
        return of(kind, "reads");
    }

    /**
     * The verdict of a rule, in words. Its placeholders are the parameters of the kind, by the names that files give
     * them, and the facts that {@code texts/rules.yaml} names beside them.
     *
     * @throws IllegalArgumentException when the kind has no verdicts, or a placeholder has no value
     */
    public String of(RuleKind kind, Outcome outcome, Language language, Map<String, String> values) {
        if (!kind.judges()) {
            throw new IllegalArgumentException(kind + " judges nothing, and has no verdicts");
        }
        String text = of(kind, Values.name(outcome)).in(language);
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(text, found, values)));
    }

    private static String value(String text, MatchResult found, Map<String, String> values) {
        String value = values.get(found.group(1));
        if (value == null) {
            throw new IllegalArgumentException("'" + text + "' needs a value for " + found.group());
        }
        return value;
    }

    /** What a parameter is called; its own name where nobody named it. */
    Words parameter(String name) {
        return Objects.requireNonNullElse(found("parameters", name), Words.same(name));
    }

    /** A word that stands as a value; itself where nobody named it. */
    Words value(String word) {
        return Objects.requireNonNullElse(found("values", word), Words.same(word));
    }

    /** A constant as a value. */
    public Words value(Enum<?> constant) {
        return value(Values.name(constant));
    }

    /** What a fact is called that a verdict rests on, or lacks. */
    public Words fact(Enum<?> fact) {
        String name = Values.name(fact);
        return Objects.requireNonNull(found("facts", name), name);
    }

    /** A phrase of which verdicts are made, by the name that {@code texts/rules.yaml} gives it. */
    public Words phrase(String name) {
        return Objects.requireNonNull(found("phrases", name), name);
    }

    private Words of(RuleKind kind, String part) {
        Map<?, ?> parts = (Map<?, ?>) Objects.requireNonNull(
                ((Map<?, ?>) Objects.requireNonNull(texts.get("kinds"))).get(Values.name(kind)), kind::name);
        return Objects.requireNonNull(words(parts.get(part)), () -> kind + " has no " + part);
    }

    private @Nullable Words found(String section, String name) {
        return words(((Map<?, ?>) Objects.requireNonNull(texts.get(section))).get(name));
    }

    private static @Nullable Words words(@Nullable Object both) {
        return both instanceof Map<?, ?> map
                ? new Words(String.valueOf(map.get("vi")), String.valueOf(map.get("en")))
                : null;
    }
}
