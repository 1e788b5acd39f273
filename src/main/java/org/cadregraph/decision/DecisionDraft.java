package org.cadregraph.decision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.cadregraph.api.Identified;
import org.cadregraph.api.Name;
import org.cadregraph.api.Personal;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Version;
import org.cadregraph.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a decision (dự thảo quyết định).
 *
 * @param version for clients that correct, issue or discard it
 * @param recordedFrom since when it says this
 * @param said what it says, as it would be sent to be issued; its title is empty when it named somebody who was erased since
 * @param organisation which is to decide
 * @param decisionId id of the decision that it became; absent while it is a draft
 */
record DecisionDraft(
        String id,
        String version,
        OffsetDateTime recordedFrom,
        DecisionInput said,
        Organisation organisation,
        @Nullable String decisionId)
        implements Identified, Personal {

    /** What a statement returns of a {@code draft} that an {@code organisation} is to decide, as a map projection. */
    static final String PROJECTION = """
            draft {.*, organisation: organisation %s, actions: COLLECT {
              MATCH (draft)-[proposes:PROPOSES]->(about)
              WITH proposes, about ORDER BY proposes.place
              RETURN proposes {.*, cadre: CASE WHEN about:Cadre THEN about.id END}
            }}""".formatted(Organisation.FIELDS);

    static DecisionDraft of(Row row) {
        Organisation organisation = Organisation.of(row.row("organisation"));
        DecisionInput said = new DecisionInput(
                null,
                null,
                row.text("key"),
                row.optionalText("number"),
                row.date("on"),
                row.date("effectiveOn"),
                Objects.requireNonNullElse(row.optionalText("title"), ""),
                organisation.id(),
                row.optionalText("signer"),
                row.optionalText("basis"),
                row.rows("actions").stream().map(DecisionDraft::action).toList());
        return new DecisionDraft(
                row.text("id"),
                Version.of(row),
                row.moment("recordedFrom"),
                said,
                organisation,
                row.optionalText("decision"));
    }

    private static DecisionInput.ActionInput action(Row row) {
        return new DecisionInput.ActionInput(
                ActionKind.valueOf(row.text("kind")),
                row.optionalText("cadre"),
                row.optionalText("position"),
                row.optionalText("fromPosition"),
                Name.date(row, "until"),
                row.optionalText("purpose"),
                row.optionalText("term"),
                row.optionalText("election"),
                row.optionalText("personnelCase"));
    }

    @Override
    public Identified person() {
        return organisation;
    }

    public String key() {
        return Objects.requireNonNull(said.key());
    }

    public @Nullable String number() {
        return said.number();
    }

    public @Nullable LocalDate on() {
        return said.on();
    }

    public @Nullable LocalDate effectiveOn() {
        return said.effectiveOn();
    }

    public @Nullable String title() {
        return said.title().isEmpty() ? null : said.title();
    }

    public @Nullable String signer() {
        return said.signer();
    }

    public @Nullable String basis() {
        return said.basis();
    }

    public List<DecisionDraftAction> actions() {
        return said.actions().stream()
                .map(action -> new DecisionDraftAction(action, organisation))
                .toList();
    }
}
