package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.Checks;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRecord;
import org.cadregraph.dossier.Field;
import org.cadregraph.graph.Row;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper by which a criterion does not stand in a cadre's way (miễn, cho phép): it exempts from the criterion, or settles
 * what is unknown of it. For one post, or for any. Of a cadre who was erased no text is left, and it lifts nothing.
 *
 * @param ruleSet id of the rule set
 * @param criterion id of the rule in it
 * @param reason why, in words
 * @param document number of the paper
 * @param on when it was approved
 * @param until its last day; absent when it has none
 */
public record Waiver(
        DossierHead head,
        @Nullable String ruleSet,
        @Nullable String criterion,
        WaiverEffect effect,
        @Nullable String reason,
        @Nullable String document,
        PartialDate on,
        @Nullable PartialDate until)
        implements DossierRecord {

    private static final String POSITION = "position";

    /** What such a record may say; whether there is such a criterion, the rule files tell. */
    public static final DossierKind<Waiver> KIND = new DossierKind<>(
            RecordKind.WAIVER,
            Waiver.class,
            PersonnelCase.PART,
            "waivers",
            List.of(
                    Field.Reference.cadre(true),
                    Field.Reference.position(false),
                    new Field.Words("ruleSet", true, false),
                    new Field.Words("criterion", true, false),
                    Field.Choice.of("effect", true, WaiverEffect.class),
                    new Field.Words("reason", true, true),
                    new Field.Words("document", true, false),
                    Field.Reference.by("approvedBy", true),
                    new Field.Date("on", true),
                    new Field.Date("until", false)),
            "on",
            Waiver::of,
            (entry, faults) -> Checks.inOrder(entry, "on", "until", faults));

    private static Waiver of(DossierHead head, Row row) {
        return new Waiver(
                head,
                row.optionalText("ruleSet"),
                row.optionalText("criterion"),
                WaiverEffect.valueOf(row.text("effect")),
                row.optionalText("reason"),
                row.optionalText("document"),
                PartialDate.of(row.text("on")),
                Name.date(row, "until"));
    }

    /** What such a record may say where these rules are known: no criterion that is not there. */
    static DossierKind<Waiver> kind(RuleSets sets) {
        return KIND.checking((entry, faults) -> {
            String ruleSet = entry.text("ruleSet");
            String criterion = entry.text("criterion");
            if (ruleSet != null && sets.byId(ruleSet).isEmpty()) {
                faults.add("ruleSet", "must be the id of a rule set: 'ruleSets { id }' tells which there are");
            } else if (ruleSet != null && criterion != null && !asks(sets, ruleSet, criterion)) {
                faults.add(
                        "criterion",
                        "must be the id of a criterion of the rule set: 'ruleSet(id: \"" + ruleSet
                                + "\") { rules { id title } }' tells which there are; of limits of a plan nobody is"
                                + " exempt");
            }
        });
    }

    private static boolean asks(RuleSets sets, String ruleSet, String criterion) {
        return sets.byId(ruleSet).stream()
                .flatMap(set -> set.rules().stream())
                .anyMatch(rule -> rule.id().equals(criterion) && rule.provision() instanceof Criterion);
    }

    /** Whether it is one of this rule, for this post, surely in force on a day. */
    boolean covers(CitedRule rule, String position, LocalDate day) {
        return rule.ruleSet().id().equals(ruleSet)
                && rule.rule().id().equals(criterion)
                && Optional.ofNullable(positionId()).map(position::equals).orElse(true)
                && !on.latest().isAfter(day)
                && (until == null || !until.earliest().isBefore(day));
    }

    private @Nullable String positionId() {
        List<String> named = head.references().getOrDefault(POSITION, List.of());
        return named.isEmpty() ? null : named.getFirst();
    }
}
