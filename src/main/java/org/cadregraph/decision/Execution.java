package org.cadregraph.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.cadre.KeptCadres;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.dossier.DossierRegister;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureRegister;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes into the record what the actions of a decision change: tenures and candidacies in a number of statements that does
 * not grow with them, posts that are abolished and people who died one by one.
 */
@Component
class Execution {

    private final TenureRegister tenures;
    private final Restructuring restructuring;
    private final CadreRegister cadres;
    private final KeptCadres keptCadres;
    private final DossierRegister candidacies = new DossierRegister(Candidacy.KIND);

    Execution(TenureRegister tenures, Restructuring restructuring, CadreRegister cadres, KeptCadres keptCadres) {
        this.tenures = tenures;
        this.restructuring = restructuring;
        this.cadres = cadres;
        this.keptCadres = keptCadres;
    }

    /**
     * Writes the effects of a decision that is in the record.
     *
     * @param organisation id of the one that decided
     */
    void carryOut(Graph.Writer writer, Change change, String decision, String organisation, List<Effect> effects) {
        tenures.correct(
                writer,
                change,
                each(effects, Effect.Changes.class).map(Effect.Changes::after).toList());
        tenures.save(
                writer,
                change,
                each(effects, Effect.Begins.class).map(Effect.Begins::tenure).toList());
        restructuring.carryOut(writer, change, effects);
        for (Effect.Dies dies : each(effects, Effect.Dies.class).toList()) {
            die(writer, change, RecordKind.CADRE.id(dies.cadre()), dies.on());
        }
        candidacies.save(
                writer,
                change,
                each(effects, Effect.Nominates.class)
                        .map(nominates -> candidacy(decision, organisation, nominates))
                        .toList());
    }

    /** Takes back what a decision did. */
    void undo(Graph.Writer writer, Change change, Undoing.Result undone) {
        tenures.withdraw(writer, change, undone.withdrawn());
        tenures.correct(writer, change, undone.restored());
        restructuring.undo(writer, change, undone.posts(), undone.links());
        undone.died().forEach(cadre -> die(writer, change, cadre, null));
        undone.candidacies().forEach(candidacy -> candidacies.correct(writer, change, candidacy));
    }

    /** What the effects of a decision are kept as, in the order of its actions. */
    List<Deed> deeds(String decision, List<Order> orders, List<Effect> effects) {
        Map<Integer, String> died = new HashMap<>();
        each(effects, Effect.Dies.class).forEach(dies -> died.put(dies.place(), RecordKind.CADRE.id(dies.cadre())));
        return effects.stream()
                .flatMap(effect -> deed(decision, orders.get(effect.place()).kind(), effect, died.get(effect.place())))
                .toList();
    }

    private Stream<Deed> deed(String decision, ActionKind action, Effect effect, @Nullable String died) {
        return switch (effect) {
            case Effect.Begins begins ->
                Stream.of(deed(effect, action, begins.tenure(), null, tenures.said(begins.tenure()), null));
            case Effect.Changes changes ->
                Stream.of(deed(effect, action, changes.after(), changes.said(), tenures.said(changes.after()), died));
            case Effect.Abolishes abolishes -> Stream.of(deed(effect, action, abolishes.position(), null));
            case Effect.Nominates nominates ->
                Stream.of(deed(
                        effect, action, nominates.position(), RecordKind.CANDIDACY.id(key(decision, effect.place()))));
            // Told by the tenures that end so.
            case Effect.Dies dies -> Stream.empty();
            // Of reorganisations, which keep them in another way.
            case Effect.CarriesOn carriesOn -> Stream.empty();
            case Effect.Dissolves dissolves -> Stream.empty();
            case Effect.Becomes becomes -> Stream.empty();
        };
    }

    private static Deed deed(
            Effect effect,
            ActionKind action,
            TenureEntry tenure,
            @Nullable String before,
            String after,
            @Nullable String died) {
        return new Deed(
                effect.place(),
                action,
                EffectKind.of(action, before == null),
                RecordKind.POSITION.id(tenure.positionKey()),
                RecordKind.TENURE.id(tenure.key()),
                before,
                after,
                died,
                null);
    }

    private static Deed deed(Effect effect, ActionKind action, String position, @Nullable String candidacy) {
        return new Deed(
                effect.place(),
                action,
                EffectKind.of(action, false),
                RecordKind.POSITION.id(position),
                candidacy,
                null,
                null,
                null,
                null);
    }

    private void die(Graph.Writer writer, Change change, String id, @Nullable PartialDate on) {
        CadreEntry entry =
                keptCadres.byIds(writer, List.of(id)).values().iterator().next();
        cadres.correct(writer, change, entry.died(on));
    }

    private static DossierEntry candidacy(String decision, String organisation, Effect.Nominates nominates) {
        return new DossierEntry(
                key(decision, nominates.place()),
                Map.of(
                        "cadre",
                        RecordKind.CADRE.id(nominates.cadre()),
                        "election",
                        nominates.election().id(),
                        "position",
                        RecordKind.POSITION.id(nominates.position()),
                        "nominatedBy",
                        organisation,
                        "on",
                        nominates.on().toString(),
                        "outcome",
                        CandidacyOutcome.STANDING.name()),
                Map.of());
    }

    /** What a decision makes is known by its own key and the number of the action. */
    static String key(String decision, int place) {
        return decision + "-" + (place + 1);
    }

    static <E extends Effect> Stream<E> each(List<Effect> effects, Class<E> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast);
    }
}
