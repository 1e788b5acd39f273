package org.cadregraph.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cadregraph.api.Problem;
import org.cadregraph.api.SearchedNames;
import org.cadregraph.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody looks for. Only its words count, so that no sign in it can mean anything to the index.
 *
 * @param words its words, folded; none when it has only other signs
 * @param written the text as it was typed, in lower case
 */
record SoughtText(List<String> words, String written) {

    /** Longer than any name that somebody types. */
    private static final int LONGEST = 200;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * Reads what was typed; empty when nothing was.
     *
     * @throws Problem when it is too long
     */
    static Optional<SoughtText> of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        if (typed.length() > LONGEST) {
            throw new Problem(
                    Problem.Code.LIMIT_EXCEEDED,
                    "'text' may have " + LONGEST + " characters, not " + typed.length()
                            + ": type a name, or some words of one");
        }
        return Optional.of(new SoughtText(SearchedNames.words(typed), written(typed)));
    }

    private static String written(String text) {
        return SPACES.matcher(Text.kept(text)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** How a name fits; empty when it does not. */
    Optional<Match> match(String name) {
        List<String> others = SearchedNames.words(name);
        String joined = SearchedNames.joined(others);
        return Arrays.stream(Match.values())
                .filter(match -> switch (match) {
                    case EXACT -> others.equals(words) && written(name).equals(written);
                    case FOLDED -> others.equals(words);
                    case PREFIX -> joined.startsWith(beginning());
                    case WORDS -> inOrder().matcher(joined).matches();
                    case WORD_PREFIXES -> beginnings().stream().allMatch(joined::contains);
                })
                .findFirst();
    }

    /** Of the names of a record, the one that fits best. */
    Optional<String> best(List<String> names) {
        return names.stream()
                .filter(name -> match(name).isPresent())
                .min((one, other) ->
                        match(one).orElseThrow().compareTo(match(other).orElseThrow()));
    }

    /** What the conditions of {@link Ranking} are put to. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("written", written);
        parameters.put("whole", SearchedNames.joined(words) + " ");
        parameters.put("beginning", beginning());
        parameters.put("inOrder", inOrder().pattern());
        parameters.put("beginnings", beginnings());
        return parameters;
    }

    /** The index's query for all names that fit so or better; only of letters, digits, {@code _}, {@code +}, {@code *}. */
    String query(Match match) {
        return switch (match) {
            case EXACT, FOLDED -> SearchedNames.joined(words);
            case PREFIX -> beginning() + "*";
            case WORDS -> words.stream().map(word -> "+" + word).collect(Collectors.joining(" "));
            case WORD_PREFIXES -> words.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
        };
    }

    private String beginning() {
        return SearchedNames.JOINT + String.join(SearchedNames.JOINT, words);
    }

    private List<String> beginnings() {
        return words.stream().map(word -> SearchedNames.JOINT + word).toList();
    }

    /** The words one after another, each taken where it comes first, so that no name makes the search for them long. */
    private Pattern inOrder() {
        return Pattern.compile(
                words.stream().map(word -> "(?>.*?(?<=_)" + word + "_)").collect(Collectors.joining("", "", ".*")));
    }
}
