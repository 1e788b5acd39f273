package org.cadregraph.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cadregraph.time.Certainty;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the rule sets, with all that is known of them. */
@Controller
class RuleController {

    private final RuleSets sets;
    private final Texts texts;
    private final Clock clock;

    RuleController(RuleSets sets, Texts texts, Clock clock) {
        this.sets = sets;
        this.texts = texts;
        this.clock = clock;
    }

    @QueryMapping
    List<RuleSet> ruleSets(@Argument @Nullable LocalDate asOf, @Argument @Nullable Action action) {
        List<RuleSet> found = asOf == null ? sets.all() : sets.on(asOf);
        return action == null
                ? found
                : found.stream()
                        .map(set -> set.only(action))
                        .filter(set -> !set.rules().isEmpty())
                        .toList();
    }

    @QueryMapping
    @Nullable RuleSet ruleSet(@Argument String id) {
        return sets.byId(id).orElse(null);
    }

    @SchemaMapping
    String title(RuleSet set, @Argument Language language) {
        return set.title().in(language);
    }

    @SchemaMapping
    @Nullable String issuer(RuleSet set, @Argument Language language) {
        return set.issuer() == null ? null : set.issuer().in(language);
    }

    @SchemaMapping
    @Nullable String note(RuleSet set, @Argument Language language) {
        return set.note() == null ? null : set.note().in(language);
    }

    @SchemaMapping
    @Nullable Certainty certainty(RuleSet set, @Argument @Nullable LocalDate asOf) {
        return set.inForce(asOf == null ? LocalDate.now(clock) : asOf).orElse(null);
    }

    @SchemaMapping(typeName = "RuleScope")
    String words(Scope scope, @Argument Language language) {
        return scope.words().in(language);
    }

    @SchemaMapping
    String title(Rule rule, @Argument Language language) {
        return rule.title().in(language);
    }

    @SchemaMapping
    String means(Rule rule, @Argument Language language) {
        return texts.means(rule.kind()).in(language);
    }

    @SchemaMapping
    String reads(Rule rule, @Argument Language language) {
        return texts.reads(rule.kind()).in(language);
    }

    @SchemaMapping
    @Nullable String note(Rule rule, @Argument Language language) {
        return rule.note() == null ? null : rule.note().in(language);
    }

    @SchemaMapping(typeName = "RuleParameter")
    String label(Parameter parameter, @Argument Language language) {
        return parameter.label().in(language);
    }

    @SchemaMapping(typeName = "RuleParameter")
    String value(Parameter parameter, @Argument Language language) {
        return parameter.value().in(language);
    }
}
