package org.cadregraph.decision;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.cadregraph.api.Ask;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Decisions;
import org.cadregraph.tenure.Tenure;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reorganises, and tells before what would come of it. */
@Controller
class ReorganisationController {

    private final ReorganisationEdits edits;
    private final Decisions decisions;

    ReorganisationController(ReorganisationEdits edits, Decisions decisions) {
        this.edits = edits;
        this.decisions = decisions;
    }

    @MutationMapping
    DecisionController.DecisionPayload reorganise(
            @Argument ReorganisationInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        Edits.Edit edit = edits.reorganise(viewer, request, input);
        return new DecisionController.DecisionPayload(
                request.clientMutationId(), edit.record(null, viewer, decisions::byIds), edit.problems());
    }

    @QueryMapping
    ReorganisationCheck checkReorganisation(@Argument ReorganisationInput input, @ContextValue Viewer viewer) {
        ReorganisationEdits.Rehearsal rehearsal = edits.check(viewer, input);
        List<Effect> effects = rehearsal.result().effects();
        Named named = new Named(rehearsal.named());
        return new ReorganisationCheck(
                organisations(input, effects, named),
                posts(effects, named),
                rehearsal.result().fates().stream()
                        .map(fate -> tenure(fate, named))
                        .toList(),
                rehearsal.problems());
    }

    /** Finds what the input names. */
    private record Named(Map<String, Object> byId) {

        @Nullable Position position(@Nullable String key) {
            return key == null ? null : (Position) byId.get(RecordKind.POSITION.id(key));
        }

        Stream<Organisation> organisation(String key) {
            return Stream.ofNullable((Organisation) byId.get(RecordKind.ORGANISATION.id(key)));
        }
    }

    private static List<ReorganisationCheck.OfOrganisation> organisations(
            ReorganisationInput input, List<Effect> effects, Named named) {
        Set<Integer> dissolved = new HashSet<>();
        Execution.each(effects, Effect.Dissolves.class).forEach(each -> dissolved.add(each.place()));
        Map<Integer, List<Organisation>> into = new HashMap<>();
        Execution.each(effects, Effect.Becomes.class)
                .forEach(each -> named.organisation(each.link().successorKey())
                        .forEach(into.computeIfAbsent(each.place(), none -> new ArrayList<>())::add));
        List<ReorganisationCheck.OfOrganisation> rows = new ArrayList<>();
        for (int place = 0; place < input.organisations().size(); place++) {
            ReorganisationInput.TransitionInput given = input.organisations().get(place);
            boolean gone = dissolved.contains(place);
            List<Organisation> successors = into.getOrDefault(place, List.of());
            if ((gone || !successors.isEmpty())
                    && named.byId().get(given.organisation()) instanceof Organisation organisation) {
                rows.add(new ReorganisationCheck.OfOrganisation(place, organisation, gone, successors, given.kind()));
            }
        }
        return rows;
    }

    private static List<ReorganisationCheck.OfPost> posts(List<Effect> effects, Named named) {
        Map<Integer, Position> as = new HashMap<>();
        Execution.each(effects, Effect.CarriesOn.class)
                .forEach(each -> Stream.ofNullable(named.position(each.link().successorKey()))
                        .forEach(position -> as.put(each.place(), position)));
        return Execution.each(effects, Effect.Abolishes.class)
                .flatMap(each -> Stream.ofNullable(named.position(each.position()))
                        .map(position -> new ReorganisationCheck.OfPost(each.place(), position, as.get(each.place()))))
                .toList();
    }

    private static ReorganisationCheck.OfTenure tenure(Fate fate, Named named) {
        return new ReorganisationCheck.OfTenure(
                fate.place(),
                fate.fate(),
                RecordKind.TENURE.id(fate.tenure().key()),
                named.position(fate.to()),
                fate.next() == null ? null : fate.next().kind(),
                fate.next() != null && fate.next().termKey() != null);
    }

    @SchemaMapping(typeName = "TenureOutcome")
    CompletableFuture<@Nullable Tenure> tenure(
            ReorganisationCheck.OfTenure outcome, DataLoader<Ask<Boolean>, List<Tenure>> tenuresById) {
        return Ask.one(outcome.tenureId(), tenuresById);
    }
}
