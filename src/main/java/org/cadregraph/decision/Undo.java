package org.cadregraph.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.dossier.DossierRegister;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.tenure.KeptTenures;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.PartialDate;
import org.springframework.stereotype.Component;

/** Takes back what a decision did, as far as nothing rests on it. */
@Component
class Undo {

    private final KeptTenures tenures;
    private final Situations situations;
    private final Execution execution;
    private final Restructuring restructuring;
    private final DossierRegister candidacies = new DossierRegister(Candidacy.KIND);

    Undo(KeptTenures tenures, Situations situations, Execution execution, Restructuring restructuring) {
        this.tenures = tenures;
        this.situations = situations;
        this.execution = execution;
        this.restructuring = restructuring;
    }

    /**
     * What was undone.
     *
     * @param cadres ids of whom it concerned
     * @param posts ids of the posts
     * @param records ids of the tenures, candidacies, posts and organisations that it had changed, and of the cadres
     */
    record Undone(Set<String> cadres, Set<String> posts, List<String> records) {}

    /**
     * Undoes a decision that is locked.
     *
     * @param instead what it is to do instead: whom and what that names is locked with the rest
     */
    Undone of(Graph.Writer writer, Change change, Issued issued, List<Order> instead, InputProblems problems) {
        List<Deed> done = issued.posts();
        PartialDate on = Objects.requireNonNull(issued.entry().effectiveOn());
        List<String> records =
                done.stream().flatMap(deed -> Stream.ofNullable(deed.record())).toList();
        Set<String> posts = done.stream().map(Deed::position).collect(Collectors.toCollection(TreeSet::new));
        Set<String> cadres = tenures.byIds(writer, records).stream()
                .map(KeptTenures.Kept::cadre)
                .collect(Collectors.toCollection(TreeSet::new));
        Situation situation = situations.of(writer, instead, cadres, posts, problems);
        restructuring.expect(writer, done, issued.organisations(), on, problems);
        Undoing.Found found = new Undoing.Found(situation, before(writer, cadres, done), standing(writer, done));
        Undoing.Result result = Undoing.of(on.earliest(), done, found, problems);
        problems.refuseIfAny();
        execution.undo(writer, change, result);
        restructuring.undo(writer, change, issued.organisations());
        return new Undone(
                cadres,
                posts,
                Stream.of(
                                done.stream().map(Deed::changed),
                                issued.organisations().stream().map(OrganisationDeed::organisation),
                                cadres.stream())
                        .flatMap(each -> each)
                        .distinct()
                        .toList());
    }

    private Map<Undoing.Said, TenureEntry> before(Graph.Writer writer, Set<String> cadres, List<Deed> done) {
        Map<Undoing.Said, TenureEntry> before = new HashMap<>();
        List<Deed> changed = done.stream().filter(deed -> deed.before() != null).toList();
        tenures.before(
                        writer,
                        cadres,
                        changed.stream()
                                .map(Deed::record)
                                .map(Objects::requireNonNull)
                                .toList(),
                        changed.stream()
                                .map(Deed::before)
                                .map(Objects::requireNonNull)
                                .toList())
                .forEach(kept -> before.put(
                        new Undoing.Said(RecordKind.TENURE.id(kept.entry().key()), kept.said()), kept.entry()));
        return before;
    }

    private Map<String, DossierEntry> standing(Graph.Writer writer, List<Deed> done) {
        List<String> ids = done.stream()
                .filter(deed -> deed.kind() == EffectKind.NOMINATES)
                .flatMap(deed -> Stream.ofNullable(deed.record()))
                .toList();
        Map<String, DossierEntry> found = new HashMap<>();
        candidacies
                .keptByIds(writer, ids)
                .values()
                .forEach(entry -> found.put(RecordKind.CANDIDACY.id(entry.key()), entry));
        return found;
    }
}
