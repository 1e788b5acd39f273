package org.cadregraph.rule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a rule set (điều kiện, tiêu chuẩn).
 *
 * @param id unique in its rule set
 * @param title one line
 * @param provision what it lays down
 * @param parameters the same, to be read
 * @param actions in which actions it counts
 * @param posts for which posts
 * @param confidence how well its value is known
 * @param citation the document, as one cites it
 * @param note what else is to know; absent when nothing
 */
public record Rule(
        String id,
        Words title,
        Provision provision,
        List<Parameter> parameters,
        Set<Action> actions,
        PostGroup posts,
        Confidence confidence,
        String citation,
        @Nullable Words note) {

    public RuleKind kind() {
        return provision.kind();
    }
}
