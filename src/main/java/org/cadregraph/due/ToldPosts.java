package org.cadregraph.due;

import java.util.HashMap;
import java.util.Map;
import org.cadregraph.rule.PostWords;
import org.cadregraph.rule.RuledPost;
import org.jspecify.annotations.Nullable;

/**
 * What words tell of the posts of one question. Many posts are called alike: the words are looked for once. Of the levels it is
 * the one that an organisation's own classification tells.
 */
final class ToldPosts {

    private final PostWords words;
    private final Map<Called, RuledPost> told = new HashMap<>();

    /** How a post and its organisation are called. */
    private record Called(
            @Nullable String classification, @Nullable String kind, String title) {}

    ToldPosts(PostWords words) {
        this.words = words;
    }

    /** Of an organisation alone. */
    RuledPost of(@Nullable String classification) {
        return words.organisation(classification);
    }

    RuledPost of(@Nullable String classification, @Nullable String kind, String title) {
        return told.computeIfAbsent(new Called(classification, kind, title), this::tell);
    }

    private RuledPost tell(Called post) {
        return new RuledPost(
                words.level(post.classification()), post.classification(), words.is(post.kind(), post.title()));
    }
}
