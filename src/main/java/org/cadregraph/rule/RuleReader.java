package org.cadregraph.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a rule set from the fields of its file. */
final class RuleReader {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Wording wording;

    RuleReader(Texts texts) {
        this.wording = new Wording(texts);
    }

    RuleSet read(Fields fields, RuleSource source) {
        RuleSet set = new RuleSet(
                id(fields),
                fields.words("title"),
                fields.textOrNull("number"),
                fields.wordsOrNull("issuer"),
                fields.textsOrNone("replaces"),
                fields.flag("draft"),
                period(fields),
                scope(fields.part("scope")),
                fields.wordsOrNull("note"),
                source,
                rules(fields.parts("rules")));
        fields.finish();
        return set;
    }

    /** A name for references: small letters without signs, digits and hyphens. */
    static String id(Fields fields) {
        return fields.one("id", "", text -> {
            if (!SLUG.matcher(text).matches()) {
                throw new IllegalArgumentException("'" + text
                        + "' is no id: write small letters without signs, digits and hyphens, for instance"
                        + " 377-qd-tw-2025");
            }
            return text;
        });
    }

    /** The days on which a file holds. */
    static Period period(Fields fields) {
        PartialDate from = date(fields, "from");
        PartialDate to = date(fields, "to");
        if (from != null && to != null && !from.earliest().isBefore(to.latest())) {
            fields.fault("to", to + " is not after " + from + ": 'to' is the first day on which it holds no more");
        }
        return Period.of(from, to);
    }

    private static @Nullable PartialDate date(Fields fields, String name) {
        return fields.has(name) ? fields.one(name, PartialDate.of("2000"), PartialDate::of) : null;
    }

    private static Scope scope(Fields fields) {
        Scope scope = new Scope(
                fields.words("words"),
                fields.severalOrNone("levels", Level.class),
                Set.copyOf(fields.textsOrNone("organisations")),
                fields.flag("local"));
        fields.finish();
        return scope;
    }

    private List<Rule> rules(List<Fields> entries) {
        Set<String> ids = new HashSet<>();
        List<Rule> rules = new ArrayList<>();
        for (Fields entry : entries) {
            Rule rule = rule(entry);
            if (!rule.id().isEmpty() && !ids.add(rule.id())) {
                entry.fault("id", "'" + rule.id() + "' is the id of another rule above: give each its own");
            }
            rules.add(rule);
        }
        return rules;
    }

    private Rule rule(Fields fields) {
        String id = id(fields);
        Words title = fields.words("title");
        Set<Action> actions = fields.several("actions", Action.class);
        PostGroup posts = fields.oneOr("posts", PostGroup.ALL);
        Confidence confidence = fields.one("confidence", Confidence.class);
        String citation = fields.text("citation");
        Words note = fields.wordsOrNull("note");
        Optional<RuleKind> kind =
                fields.one("kind", Optional.empty(), text -> Optional.of(Values.constant(text, RuleKind.class)));
        Map<String, Node> parameters = fields.rest();
        Provision provision = new Criterion.HigherTitle();
        // What a kind that nobody knows takes, nobody knows either.
        if (kind.isPresent()) {
            provision = kind.get().read(fields);
            fields.finish();
        }
        List<Parameter> readable = fields.faulty() ? List.of() : wording.parameters(parameters);
        return new Rule(id, title, provision, readable, actions, posts, confidence, citation, note);
    }
}
