package org.cadregraph.structure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers what those are like who hold posts in organisations. */
@Controller
class StructureController {

    private final Clock clock;

    StructureController(StructureMembers members, Clock clock, BatchLoaderRegistry loaders) {
        this.clock = clock;
        Ask.<Structure.Asked, List<StructureCell>>register(loaders, "structureCells", List.of(), members::cells);
        Ask.<StructureMembers.Page, Connection<StructureMember>>register(
                loaders, "structurePages", Connection.empty(), members::page);
    }

    @SchemaMapping
    Structure structure(
            Organisation organisation,
            @Argument @Nullable Boolean subtree,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable HeldPostsFilter posts) {
        return new Structure(
                organisation.id(),
                new Structure.Asked(
                        Boolean.TRUE.equals(subtree),
                        asOf == null ? LocalDate.now(clock) : asOf,
                        posts == null ? HeldPostsFilter.ALL : posts));
    }

    @SchemaMapping
    CompletableFuture<Integer> count(
            Structure structure,
            @Argument @Nullable MemberFilter where,
            DataLoader<Ask<Structure.Asked>, List<StructureCell>> structureCells) {
        return structureCells
                .load(new Ask<>(structure.id(), structure.asked()))
                .thenApply(cells -> StructureMembers.count(cells, where == null ? MemberFilter.ALL : where));
    }

    @SchemaMapping
    CompletableFuture<List<StructureGroup>> groups(
            Structure structure,
            @Argument StructureDimension by,
            @Argument @Nullable LocalDate against,
            DataLoader<Ask<Structure.Asked>, List<StructureCell>> structureCells) {
        CompletableFuture<List<StructureCell>> now = structureCells.load(new Ask<>(structure.id(), structure.asked()));
        return against == null
                ? now.thenApply(cells -> StructureGroup.of(by, cells, null))
                : now.thenCombine(
                        structureCells.load(
                                new Ask<>(structure.id(), structure.asked().on(against))),
                        (cells, earlier) -> StructureGroup.of(by, cells, earlier));
    }

    @SchemaMapping
    CompletableFuture<Connection<StructureMember>> members(
            Structure structure,
            @Argument @Nullable MemberFilter where,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<Ask<StructureMembers.Page>, Connection<StructureMember>> structurePages) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return structurePages.load(new Ask<>(
                structure.id(),
                new StructureMembers.Page(structure.asked(), where == null ? MemberFilter.ALL : where, request)));
    }

    @SchemaMapping
    CompletableFuture<List<Position>> positions(
            StructureMember member, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return positions
                .loadMany(member.positionIds().stream().map(Ask::of).toList())
                .thenApply(found -> found.stream().flatMap(List::stream).toList());
    }
}
