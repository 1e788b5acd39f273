package org.cadregraph.decision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.organisation.KeptOrganisations;
import org.cadregraph.organisation.KeptPositions;
import org.cadregraph.organisation.LinkRegister;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.OrganisationRegister;
import org.cadregraph.organisation.PositionLinkRegister;
import org.cadregraph.organisation.PositionRegister;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what decisions do with posts and organisations themselves, however many, in as many statements. */
@Component
class Restructuring {

    private final PositionRegister positions;
    private final KeptPositions keptPositions;
    private final PositionLinkRegister positionLinks;
    private final OrganisationRegister organisations;
    private final KeptOrganisations keptOrganisations;
    private final LinkRegister organisationLinks;

    Restructuring(
            PositionRegister positions,
            KeptPositions keptPositions,
            PositionLinkRegister positionLinks,
            OrganisationRegister organisations,
            KeptOrganisations keptOrganisations,
            LinkRegister organisationLinks) {
        this.positions = positions;
        this.keptPositions = keptPositions;
        this.positionLinks = positionLinks;
        this.organisations = organisations;
        this.keptOrganisations = keptOrganisations;
        this.organisationLinks = organisationLinks;
    }

    /** Writes the effects of one decision, which takes effect on one day. */
    void carryOut(Graph.Writer writer, Change change, List<Effect> effects) {
        List<Effect.Abolishes> abolished =
                Execution.each(effects, Effect.Abolishes.class).toList();
        if (!abolished.isEmpty()) {
            List<String> ids = abolished.stream()
                    .map(each -> RecordKind.POSITION.id(each.position()))
                    .toList();
            abolish(writer, change, ids, abolished.getFirst().on());
        }
        List<Effect.Dissolves> dissolved =
                Execution.each(effects, Effect.Dissolves.class).toList();
        if (!dissolved.isEmpty()) {
            List<String> ids = dissolved.stream()
                    .map(each -> RecordKind.ORGANISATION.id(each.organisation()))
                    .toList();
            dissolve(writer, change, ids, dissolved.getFirst().on());
        }
        positionLinks.save(
                writer,
                change,
                Execution.each(effects, Effect.CarriesOn.class)
                        .map(Effect.CarriesOn::link)
                        .toList());
        organisationLinks.save(
                writer,
                change,
                Execution.each(effects, Effect.Becomes.class)
                        .map(Effect.Becomes::link)
                        .toList());
    }

    /**
     * Takes back what was done with posts.
     *
     * @param posts ids of those that are not abolished
     * @param links keys of those by which posts are not carried on
     */
    void undo(Graph.Writer writer, Change change, List<String> posts, List<String> links) {
        if (!posts.isEmpty()) {
            abolish(writer, change, posts, null);
        }
        if (!links.isEmpty()) {
            positionLinks.withdraw(writer, change, links);
        }
    }

    /** Takes back what was done with organisations. */
    void undo(Graph.Writer writer, Change change, List<OrganisationDeed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        dissolve(writer, change, dissolved(deeds), null);
        organisationLinks.withdraw(
                writer,
                change,
                deeds.stream().flatMap(deed -> Stream.ofNullable(deed.link())).toList());
    }

    /**
     * Locks the organisations around what is to be given back, and notes a problem when the record says something else of one
     * by now: that it is dissolved on another day than this decision said, or where something would go back to it.
     *
     * @param posts what the decision did with posts
     * @param organisations what it did with organisations
     */
    void expect(
            Graph.Writer writer,
            List<Deed> posts,
            List<OrganisationDeed> organisations,
            PartialDate on,
            InputProblems problems) {
        List<String> back = posts.stream()
                .filter(Deed::endsPost)
                .map(Deed::position)
                .distinct()
                .toList();
        if (back.isEmpty() && organisations.isEmpty()) {
            return;
        }
        OrganisationRegister.lockTree(writer);
        Set<String> units = new TreeSet<>();
        organisations.forEach(deed -> units.add(deed.organisation()));
        keptPositions
                .byIds(writer, back)
                .values()
                .forEach(post -> units.add(RecordKind.ORGANISATION.id(post.organisationKey())));
        Set<String> restored = Set.copyOf(dissolved(organisations));
        keptOrganisations
                .byIds(writer, restored)
                .values()
                .forEach(unit -> Stream.ofNullable(unit.parentKey())
                        .map(RecordKind.ORGANISATION::id)
                        .forEach(units::add));
        Locks.records(writer, "Organisation", units);
        for (OrganisationEntry entry : keptOrganisations.byIds(writer, units).values()) {
            boolean own = restored.contains(RecordKind.ORGANISATION.id(entry.key()));
            if (own ? !on.equals(entry.dissolved()) : entry.dissolved() != null) {
                problems.add(
                        Problem.Code.LATER_CHANGE,
                        own
                                ? "The record says by now that what it dissolved ended on another day, or not at all"
                                : "An organisation to which something would go back is dissolved by now: undo that first",
                        "id");
            }
        }
    }

    private static List<String> dissolved(List<OrganisationDeed> deeds) {
        return deeds.stream()
                .filter(OrganisationDeed::dissolved)
                .map(OrganisationDeed::organisation)
                .toList();
    }

    private void abolish(Graph.Writer writer, Change change, List<String> ids, @Nullable PartialDate on) {
        positions.correct(
                writer,
                change,
                keptPositions.byIds(writer, ids).values().stream()
                        .map(entry -> entry.abolished(on))
                        .toList());
    }

    private void dissolve(Graph.Writer writer, Change change, List<String> ids, @Nullable PartialDate on) {
        List<OrganisationEntry> entries = keptOrganisations.byIds(writer, ids).values().stream()
                .map(entry -> entry.dissolved(on))
                .toList();
        organisations.correct(writer, change, entries);
        organisations.place(writer, entries.stream().map(OrganisationEntry::key).toList());
    }
}
