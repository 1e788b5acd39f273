package org.cadregraph.organisation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Problem;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers what organisations and posts were before and became. */
@Controller
class LineageController {

    LineageController(Lineages lineages, PositionLineages positionLineages, BatchLoaderRegistry loaders) {
        Ask.<LineageDirection, Lineage<OrganisationStep>>register(
                loaders, "organisationLineages", Lineage.none(), lineages::of);
        Ask.<LineageDirection, Lineage<PositionStep>>register(
                loaders, "positionLineages", Lineage.none(), positionLineages::of);
    }

    @SchemaMapping(typeName = "Organisation", field = "lineage")
    CompletableFuture<List<OrganisationStep>> ofOrganisation(
            Organisation organisation,
            @Argument LineageDirection direction,
            @Argument @Nullable Integer generations,
            DataLoader<Ask<LineageDirection>, Lineage<OrganisationStep>> organisationLineages) {
        int most = most(generations);
        return organisationLineages
                .load(new Ask<>(organisation.id(), direction))
                .thenApply(lineage -> within(lineage, most));
    }

    @SchemaMapping(typeName = "Position", field = "lineage")
    CompletableFuture<List<PositionStep>> ofPosition(
            Position position,
            @Argument LineageDirection direction,
            @Argument @Nullable Integer generations,
            DataLoader<Ask<LineageDirection>, Lineage<PositionStep>> positionLineages) {
        int most = most(generations);
        return positionLineages.load(new Ask<>(position.id(), direction)).thenApply(lineage -> within(lineage, most));
    }

    @SchemaMapping(typeName = "Organisation")
    CompletableFuture<List<Organisation>> today(
            Organisation organisation,
            DataLoader<Ask<LineageDirection>, Lineage<OrganisationStep>> organisationLineages) {
        return organisationLineages
                .load(new Ask<>(organisation.id(), LineageDirection.AFTER))
                .thenApply(lineage -> Today.of(organisation, lineage.steps()));
    }

    private static int most(@Nullable Integer generations) {
        if (generations != null && generations < 1) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "'generations' must be 1 or more, not " + generations + "; leave it out for all");
        }
        return generations == null ? Integer.MAX_VALUE : generations;
    }

    private static <S extends Lineage.Step<S>> List<S> within(Lineage<S> lineage, int most) {
        return lineage.steps().stream().filter(step -> step.distance() <= most).toList();
    }
}
