package org.cadregraph.due;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.WorkingDays;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.tenure.Tenures;
import org.cadregraph.tenure.Term;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers whom and what an item that comes due concerns, and until when notice of it is given. */
@Controller
class DueItemController {

    private final Notices notices;

    DueItemController(RuleSets sets, WorkingDays workingDays, Tenures tenures, BatchLoaderRegistry loaders) {
        this.notices = new Notices(sets, workingDays);
        Ask.<Belief, List<Tenure>>register(loaders, "tenuresDue", List.of(), (viewer, ids, belief) -> {
            Map<String, List<Tenure>> found = new HashMap<>();
            tenures.byIds(viewer, ids, belief).forEach((id, tenure) -> found.put(id, List.of(tenure)));
            return found;
        });
    }

    @SchemaMapping
    CompletableFuture<@Nullable Cadre> cadre(DueItem item, DataLoader<Ask<Boolean>, List<Cadre>> cadres) {
        return Ask.one(item.concerned().cadre(), cadres);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Term> term(DueItem item, DataLoader<Ask<Boolean>, List<Term>> terms) {
        return Ask.one(item.concerned().term(), terms);
    }

    @SchemaMapping
    CompletableFuture<List<Position>> positions(DueItem item, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return positions
                .loadMany(item.concerned().positions().stream().map(Ask::of).toList())
                .thenApply(found -> found.stream().flatMap(Collection::stream).toList());
    }

    @SchemaMapping
    CompletableFuture<List<Tenure>> tenures(DueItem item, DataLoader<Ask<Belief>, List<Tenure>> tenuresDue) {
        return tenuresDue
                .loadMany(item.concerned().tenures().stream()
                        .map(id -> new Ask<>(id, item.belief()))
                        .toList())
                .thenApply(found -> found.stream()
                        .flatMap(Collection::stream)
                        .sorted(Tenure.ORDER)
                        .toList());
    }

    @SchemaMapping
    Notice notice(DueItem item) {
        return notices.of(item.action(), item.day(), item.concerned().post());
    }
}
