package org.cadregraph.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A question on its way to a page. The work is bounded: what the index finds for the text is put in order as long as it
 * is not much. When it is, few posts that the question speaks of are asked instead; else one way of fitting after the
 * other fills the page, each from the next records in the order of names where these suffice, as they do where much
 * fits, and only then from all that the index finds for it.
 *
 * @param viewer who asks
 * @param text what is looked for; empty for all that the conditions let through
 * @param conditions what else must hold
 * @param request which page
 */
record Search(Viewer viewer, Optional<SoughtText> text, Conditions conditions, PageRequest request) {

    Connection<Hit> page(Searches searches) {
        boolean wordless = text.map(sought -> sought.words().isEmpty()).orElse(false);
        if (wordless || conditions.filter().possibleTypes().isEmpty()) {
            return Connection.empty();
        }
        return Connection.of(
                        request,
                        text.isPresent() ? ranked(searches) : unranked(searches),
                        row -> List.of(Integer.toString(row.integer("rank")), row.text("sortKey"), row.text("id")),
                        () -> searches.total(
                                viewer, text.isPresent(), conditions, parameters(Match.EXACT, Match.WORD_PREFIXES)))
                .map(row -> Hit.of(row, text));
    }

    private List<Row> unranked(Searches searches) {
        Map<String, @Nullable Object> parameters = parameters(Match.EXACT, Match.EXACT);
        return searches.fewPosts(viewer, conditions, parameters)
                ? searches.ofPosts(viewer, false, conditions, parameters)
                : searches.next(viewer, conditions, parameters);
    }

    private List<Row> ranked(Searches searches) {
        Map<String, @Nullable Object> all = parameters(Match.EXACT, Match.WORD_PREFIXES);
        return searches.unlessMany(viewer, conditions, all).orElseGet(() -> {
            if (searches.fewPosts(viewer, conditions, all)) {
                return searches.ofPosts(viewer, true, conditions, all);
            }
            List<Row> page = new ArrayList<>();
            for (Match match : Match.values()) {
                int wanted = request.size() + 1 - page.size();
                if (match.rank() >= rank() && wanted > 0) {
                    page.addAll(fitting(searches, match, wanted));
                }
            }
            return page;
        });
    }

    private List<Row> fitting(Searches searches, Match match, int wanted) {
        Map<String, @Nullable Object> parameters = parameters(match, match);
        parameters.put("limit", wanted);
        return searches.unlessMany(viewer, conditions, parameters).orElseGet(() -> {
            List<Row> near = searches.near(viewer, conditions, parameters);
            return near.size() == wanted ? near : searches.found(viewer, conditions, parameters);
        });
    }

    /** What the statements are put to, for the records that fit from the one to the other. */
    private Map<String, @Nullable Object> parameters(Match first, Match last) {
        Map<String, @Nullable Object> parameters = new HashMap<>(conditions.parameters());
        text.ifPresent(sought -> {
            parameters.putAll(sought.parameters());
            parameters.put("query", sought.query(last));
        });
        // What fits worse than the record after which the page starts comes after it, whatever its name.
        boolean resumed = first.rank() <= rank();
        parameters.put("first", first.rank());
        parameters.put("last", last.rank());
        parameters.put("rank", rank());
        parameters.put("sortKey", resumed ? request.position(1, "") : "");
        parameters.put("id", resumed ? request.position(2, "") : "");
        parameters.put("limit", request.size() + 1);
        return parameters;
    }

    /** How well the record fits after which the page starts. */
    private int rank() {
        return request.number(0, 0);
    }
}
