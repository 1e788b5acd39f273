package org.cadregraph.rule;

import org.jspecify.annotations.Nullable;

/**
 * A post, or an organisation alone, as far as it takes to tell which rules are about it.
 *
 * @param level at which it stands; absent where nothing tells
 * @param classification of the organisation
 * @param is what the post is; absent where nothing tells, and of an organisation alone
 */
public record RuledPost(@Nullable Level level, @Nullable String classification, PostWords.@Nullable Kind is) {

    /** Of which nobody has looked for more. */
    public static RuledPost classified(@Nullable String classification) {
        return new RuledPost(null, classification, null);
    }

    /** Whether a rule for these posts of this scope is about it. */
    Outcome ruledBy(Scope scope, PostGroup posts) {
        return scope.covers(level, classification).and(PostWords.isOne(posts, is));
    }
}
