package org.cadregraph.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKey;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers searches. */
@Controller
class SearchController {

    private final Searches searches;
    private final Organisations organisations;
    private final Clock clock;

    SearchController(Searches searches, Organisations organisations, Clock clock) {
        this.searches = searches;
        this.organisations = organisations;
        this.clock = clock;
    }

    @QueryMapping
    Connection<Hit> search(
            @Argument @Nullable String text,
            @Argument @Nullable SearchFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer) {
        PageRequest request = PageRequest.of(first, after, null, null);
        SearchFilter wanted = filter == null ? SearchFilter.ALL : filter;
        RecordKey within = wanted.organisation();
        List<String> units = within == null ? null : units(viewer, within, wanted);
        if (units != null && units.isEmpty()) {
            return Connection.empty();
        }
        Conditions conditions = new Conditions(wanted, units, LocalDate.now(clock));
        return new Search(viewer, SoughtText.of(text), conditions, request).page(searches);
    }

    private List<String> units(Viewer viewer, RecordKey within, SearchFilter filter) {
        Organisation organisation = organisations.one(viewer, within);
        if (organisation == null) {
            return List.of();
        }
        return filter.withUnits()
                ? searches.units(viewer, organisation.id(), filter.inOffice())
                : List.of(organisation.id());
    }

    @SchemaMapping(typeName = "SearchConnection")
    List<Object> nodes(Connection<Hit> connection) {
        return connection.nodes().stream().map(Hit::record).toList();
    }

    @SchemaMapping(typeName = "SearchEdge")
    Object node(Connection.Edge<Hit> edge) {
        return edge.node().record();
    }

    @SchemaMapping(typeName = "SearchEdge")
    @Nullable String name(Connection.Edge<Hit> edge) {
        return edge.node().name();
    }

    @SchemaMapping(typeName = "SearchEdge")
    @Nullable Match match(Connection.Edge<Hit> edge) {
        return edge.node().match();
    }
}
