package org.cadregraph.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cadregraph.api.Problem;

/** All rule sets, the calendar of holidays and the words for posts, as they were when the application started. */
public final class RuleSets {

    private final List<RuleSet> all;
    private final Holidays holidays;
    private final PostWords postWords;

    RuleSets(List<RuleSet> all, Holidays holidays, PostWords postWords) {
        this.all = all;
        this.holidays = holidays;
        this.postWords = postWords;
    }

    /** Those that ship, and no office's own. */
    public static RuleSets shipped() {
        return RuleFiles.load(null, Texts.shipped());
    }

    /** In the order of their files: those that ship, with what stands in their place, then those that are added. */
    public List<RuleSet> all() {
        return all;
    }

    /** Those that are in force on a day, certainly or possibly. */
    public List<RuleSet> on(LocalDate day) {
        return all.stream().filter(set -> set.inForce(day).isPresent()).toList();
    }

    public Optional<RuleSet> byId(String id) {
        return all.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /**
     * The one that a question names.
     *
     * @throws Problem when there is none
     */
    public RuleSet named(String id) {
        return byId(id).orElseThrow(() -> new Problem(
                Problem.Code.INVALID_ARGUMENT,
                "There is no rule set '" + id + "': 'ruleSets { id }' tells which there are"));
    }

    public Holidays holidays() {
        return holidays;
    }

    public PostWords postWords() {
        return postWords;
    }
}
