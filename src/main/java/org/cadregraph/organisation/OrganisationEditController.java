package org.cadregraph.organisation;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.cadregraph.api.Ask;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.graph.Viewer;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Carries out what clients want changed in organisations and positions. */
@Controller
class OrganisationEditController {

    private final Organisations organisations;
    private final OrganisationEdits organisationEdits;
    private final Positions positions;
    private final PositionEdits positionEdits;

    OrganisationEditController(
            Organisations organisations,
            OrganisationEdits organisationEdits,
            Positions positions,
            PositionEdits positionEdits) {
        this.organisations = organisations;
        this.organisationEdits = organisationEdits;
        this.positions = positions;
        this.positionEdits = positionEdits;
    }

    @MutationMapping
    OrganisationPayload createOrganisation(
            @Argument OrganisationInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        Edits.Edit edit = organisationEdits.create(viewer, request, input);
        return new OrganisationPayload(
                request.clientMutationId(), edit.record(null, viewer, organisations::byIds), edit.problems());
    }

    @MutationMapping
    OrganisationPayload correctOrganisation(
            @Argument OrganisationInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        Edits.Edit edit = organisationEdits.correct(viewer, request, input);
        return new OrganisationPayload(
                request.clientMutationId(), edit.record(input.id(), viewer, organisations::byIds), edit.problems());
    }

    @MutationMapping
    PositionPayload createPosition(
            @Argument PositionInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        Edits.Edit edit = positionEdits.create(viewer, request, input);
        return new PositionPayload(
                request.clientMutationId(), edit.record(null, viewer, positions::byIds), edit.problems());
    }

    @MutationMapping
    PositionPayload correctPosition(
            @Argument PositionInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        Edits.Edit edit = positionEdits.correct(viewer, request, input);
        return new PositionPayload(
                request.clientMutationId(), edit.record(input.id(), viewer, positions::byIds), edit.problems());
    }

    @BatchMapping(typeName = "Organisation", field = "version")
    List<String> ofOrganisations(List<Organisation> organisations, @ContextValue Viewer viewer) {
        return Ask.each(organisations, Organisation::id, "", ids -> organisationEdits.versions(viewer, ids));
    }

    @BatchMapping(typeName = "Position", field = "version")
    List<String> ofPositions(List<Position> positions, @ContextValue Viewer viewer) {
        return Ask.each(positions, Position::id, "", ids -> positionEdits.versions(viewer, ids));
    }
}
