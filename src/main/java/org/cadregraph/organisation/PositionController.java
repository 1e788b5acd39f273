package org.cadregraph.organisation;

import java.util.List;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKey;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers for positions. */
@Controller
class PositionController {

    private final Positions positions;

    private final Organisations organisations;

    PositionController(Positions positions, Organisations organisations) {
        this.positions = positions;
        this.organisations = organisations;
    }

    @QueryMapping
    @Nullable Position position(@Argument RecordKey by, @ContextValue Viewer viewer) {
        return positions.one(viewer, by);
    }

    @QueryMapping
    Connection<Position> positions(
            @Argument @Nullable PositionFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Viewer viewer) {
        PageRequest request = PageRequest.of(first, after, last, before);
        RecordKey within = filter == null ? null : filter.organisation();
        if (filter == null || within == null) {
            return positions.page(viewer, filter == null ? PositionFilter.ALL : filter, null, request);
        }
        Organisation organisation = organisations.one(viewer, within);
        return organisation == null ? Connection.empty() : positions.page(viewer, filter, organisation.id(), request);
    }

    @BatchMapping(typeName = "Position")
    List<List<Identifier>> identifiers(List<Position> positions, @ContextValue Viewer viewer) {
        return Ask.each(positions, Position::id, List.of(), ids -> this.positions.identifiers(viewer, ids));
    }
}
