package org.cadregraph.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cadregraph.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * By which words an office calls its posts and organisations: what leads, what is a seat of a committee, and what stands at
 * which level. The record says neither in any other way. What has none of these words is unknown.
 */
public final class PostWords {

    /** What a post is, in the order in which words are looked for: a deputy head is no head. */
    public enum Kind {
        DEPUTIES,
        HEADS,
        COMMITTEE_SEATS,
        OTHERS
    }

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Words title;
    private final @Nullable Words note;
    private final RuleSource source;
    private final Lists lists;
    private final Pattern elsewhere;
    private final Map<Kind, Pattern> kinds;
    private final Map<Level, Pattern> levels;

    /**
     * The words.
     *
     * @param elsewhere phrases in which a word means something else
     * @param kinds by what a post is
     * @param levels by the level of an organisation
     */
    record Lists(List<String> elsewhere, Map<Kind, List<String>> kinds, Map<Level, List<String>> levels) {}

    PostWords(Words title, @Nullable Words note, RuleSource source, Lists lists) {
        this.title = title;
        this.note = note;
        this.source = source;
        this.lists = lists;
        this.elsewhere = pattern(lists.elsewhere());
        this.kinds = patterns(lists.kinds());
        this.levels = patterns(lists.levels());
    }

    private static <K> Map<K, Pattern> patterns(Map<K, List<String>> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> pattern(entry.getValue())));
    }

    /** Whole words, whatever the case; signs count, since "trưởng" is no "trường". */
    private static Pattern pattern(List<String> words) {
        if (words.isEmpty()) {
            return NOTHING;
        }
        String any = String.join(
                "|",
                words.stream()
                        .map(word -> Pattern.quote(Text.kept(word).toLowerCase(Locale.ROOT)))
                        .toList());
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
    }

    Words title() {
        return title;
    }

    /** What else is to know; absent when nothing. */
    @Nullable Words note() {
        return note;
    }

    public RuleSource source() {
        return source;
    }

    Lists lists() {
        return lists;
    }

    /**
     * Whether a post is one of a group.
     *
     * @param kind what its source calls its kind; looked at first
     * @param title of the post
     */
    public Outcome isOne(PostGroup group, @Nullable String kind, String title) {
        return isOne(group, group == PostGroup.ALL ? null : is(kind, title));
    }

    /** The same of one that is known to be something, or not known. */
    static Outcome isOne(PostGroup group, @Nullable Kind is) {
        if (group == PostGroup.ALL) {
            return Outcome.PASS;
        }
        return is == null
                ? Outcome.UNKNOWN
                : Outcome.of(
                        switch (group) {
                            case ALL -> true;
                            case LEADERSHIP -> is == Kind.HEADS || is == Kind.DEPUTIES;
                            case HEADS -> is == Kind.HEADS;
                            case COMMITTEE_SEATS -> is == Kind.COMMITTEE_SEATS;
                        });
    }

    /** What a post of this kind and title is; absent when it has none of the words. */
    public @Nullable Kind is(@Nullable String kind, String title) {
        return (kind == null ? Optional.<Kind>empty() : first(kinds, Kind.values(), kind))
                .or(() -> first(kinds, Kind.values(), title))
                .orElse(null);
    }

    /** The level at which an organisation of this classification stands; absent when it has no such word. */
    public @Nullable Level level(@Nullable String classification) {
        return classification == null
                ? null
                : first(levels, Level.values(), classification).orElse(null);
    }

    /** What they tell of an organisation alone. */
    public RuledPost organisation(@Nullable String classification) {
        return new RuledPost(level(classification), classification, null);
    }

    private <K> Optional<K> first(Map<K, Pattern> patterns, K[] order, String text) {
        String words =
                elsewhere.matcher(Text.kept(text).toLowerCase(Locale.ROOT)).replaceAll(" ");
        for (K each : order) {
            Pattern pattern = patterns.get(each);
            if (pattern != null && pattern.matcher(words).find()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
