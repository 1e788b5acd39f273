package org.cadregraph.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.NodeSource;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Organisations;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.tenure.Tenures;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Lists and counts findings, each with the records concerned. */
@Controller
class FindingController {

    /** No record has this id. */
    private static final String NOTHING = "";

    private final Findings findings;
    private final Organisations organisations;
    private final Tenures tenures;
    private final NodeSource cadres;

    FindingController(Findings findings, Organisations organisations, Tenures tenures, List<NodeSource> sources) {
        this.findings = findings;
        this.organisations = organisations;
        this.tenures = tenures;
        this.cadres = sources.stream()
                .filter(source -> source.kind() == RecordKind.CADRE)
                .findFirst()
                .orElseThrow();
    }

    @QueryMapping
    Connection<Finding> findings(
            @Argument @Nullable FindingFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer) {
        return findings.page(viewer, wanted(viewer, filter), PageRequest.of(first, after, null, null));
    }

    @QueryMapping
    List<Findings.Count> findingCounts(@Argument @Nullable FindingFilter filter, @ContextValue Viewer viewer) {
        return findings.counts(viewer, wanted(viewer, filter));
    }

    private Wanted wanted(Viewer viewer, @Nullable FindingFilter given) {
        FindingFilter filter = given == null ? FindingFilter.ALL : given;
        String id = null;
        if (filter.organisation() != null) {
            Organisation organisation = organisations.one(viewer, filter.organisation());
            id = organisation == null ? NOTHING : organisation.id();
        }
        return new Wanted(filter.wanted(), filter.certainty(), id, Boolean.TRUE.equals(filter.subtree()));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Position> position(
            Finding finding, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return Ask.one(finding.position(), positions);
    }

    @BatchMapping(typeName = "Finding")
    List<List<Tenure>> tenures(List<Finding> findings, @ContextValue Viewer viewer) {
        return each(findings, Finding::tenures, ids -> tenures.byIds(viewer, ids));
    }

    @BatchMapping(typeName = "Finding")
    List<List<Cadre>> cadres(List<Finding> findings, @ContextValue Viewer viewer) {
        return each(findings, Finding::cadres, ids -> {
            Map<String, Cadre> found = new HashMap<>();
            cadres.byIds(viewer, ids).forEach((id, cadre) -> found.put(id, (Cadre) cadre));
            return found;
        });
    }

    /** The records that each finding concerns, of those that the viewer may see, in one statement. */
    private static <T> List<List<T>> each(
            List<Finding> findings,
            Function<Finding, List<String>> concerned,
            Function<Collection<String>, Map<String, T>> byIds) {
        Map<String, T> found = byIds.apply(findings.stream()
                .flatMap(finding -> concerned.apply(finding).stream())
                .distinct()
                .toList());
        return findings.stream()
                .map(finding -> concerned.apply(finding).stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }
}
