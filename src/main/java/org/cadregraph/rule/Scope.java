package org.cadregraph.rule;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule set holds.
 *
 * @param words as one would say it
 * @param levels at these levels; at all when empty
 * @param organisations in organisations whose classification holds one of these; in all when empty
 * @param local whether it is one place's own and holds nowhere else: shown, and taken over by an office with a file of
 *     its own
 */
public record Scope(Words words, Set<Level> levels, Set<String> organisations, boolean local) {

    /** Whether it holds in an organisation of this level and classification; unknown when one of them decides and is. */
    public Outcome covers(@Nullable Level level, @Nullable String classification) {
        return local ? Outcome.FAIL : wouldCover(level, classification);
    }

    /** The same of one that somebody names, who knows whose it is. */
    public Outcome wouldCover(@Nullable Level level, @Nullable String classification) {
        Outcome byLevel = levels.isEmpty()
                ? Outcome.PASS
                : level == null ? Outcome.UNKNOWN : levels.contains(level) ? Outcome.PASS : Outcome.FAIL;
        Outcome byKind = organisations.isEmpty()
                ? Outcome.PASS
                : classification == null ? Outcome.UNKNOWN : named(classification) ? Outcome.PASS : Outcome.FAIL;
        return byLevel.and(byKind);
    }

    private boolean named(String classification) {
        String words = classification.toLowerCase(Locale.ROOT);
        return organisations.stream().anyMatch(kind -> words.contains(kind.toLowerCase(Locale.ROOT)));
    }
}
