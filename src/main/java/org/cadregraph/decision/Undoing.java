package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to make the record say what it said before a decision. It can be done as long as nothing that the decision did
 * was said otherwise since, and nobody has come into a seat that somebody would have back.
 */
final class Undoing {

    private Undoing() {}

    /**
     * What is to be written.
     *
     * @param withdrawn tenures that never began
     * @param restored tenures as they were
     * @param posts ids of those that are not abolished
     * @param links keys of those by which posts are not carried on
     * @param died ids of those who have not died
     * @param candidacies of those who do not stand
     */
    record Result(
            List<TenureEntry> withdrawn,
            List<TenureEntry> restored,
            List<String> posts,
            List<String> links,
            List<String> died,
            List<DossierEntry> candidacies) {}

    /**
     * What the record says of what a decision did.
     *
     * @param situation around the cadres and posts
     * @param before what it said of tenures before, by their id and the digest of that
     * @param candidacies by id
     */
    record Found(Situation situation, Map<Said, TenureEntry> before, Map<String, DossierEntry> candidacies) {}

    /** What was said of a tenure, by its id and the digest of that. */
    record Said(String tenure, String digest) {}

    /** Tells what undoing takes; notes why it cannot be done. */
    static Result of(LocalDate on, List<Deed> deeds, Found found, InputProblems problems) {
        Map<String, Situation.Held> present = new HashMap<>();
        found.situation()
                .tenures()
                .forEach(held -> present.put(RecordKind.TENURE.id(held.entry().key()), held));
        Result result = new Result(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        Map<String, @Nullable PartialDate> abolished = new HashMap<>();
        found.situation().posts().forEach((key, post) -> abolished.put(RecordKind.POSITION.id(key), post.abolished()));
        Set<String> own = new HashSet<>();
        for (Deed deed : deeds) {
            if (deed.after() != null) {
                Situation.Held held = present.get(Objects.requireNonNull(deed.record()));
                if (held == null || !held.said().equals(deed.after())) {
                    changedSince(deed, held, problems);
                    continue;
                }
                own.add(held.entry().key());
                if (deed.before() == null) {
                    result.withdrawn().add(held.entry());
                } else {
                    Said said = new Said(Objects.requireNonNull(deed.record()), deed.before());
                    result.restored().add(Objects.requireNonNull(found.before().get(said)));
                }
                Stream.ofNullable(deed.died())
                        .filter(id -> !result.died().contains(id))
                        .forEach(result.died()::add);
            } else if (deed.endsPost()) {
                if (!PartialDate.of(on).equals(abolished.get(deed.position()))) {
                    changedSince(deed, null, problems);
                }
                result.posts().add(deed.position());
                Stream.ofNullable(deed.link()).forEach(result.links()::add);
            } else {
                candidacy(deed, found, result, problems);
            }
        }
        expectPosts(result, found.situation(), problems);
        // Where something was changed since, whose seats are taken is of no account yet.
        if (own.size() == deeds.stream().filter(deed -> deed.after() != null).count()) {
            expectSeats(on, result, own, found.situation(), problems);
        }
        return result;
    }

    private static void changedSince(Deed deed, Situation.@Nullable Held held, InputProblems problems) {
        String by = held == null ? null : held.entry().endedByKey();
        problems.add(
                Problem.Code.LATER_CHANGE,
                (deed.action() == null ? "What became of its post " : "What came of its action ") + (deed.place() + 1)
                        + " was changed since"
                        + (by == null ? "" : ", by the decision with the key " + by)
                        + ": undo that first",
                "id");
    }

    private static void candidacy(Deed deed, Found found, Result result, InputProblems problems) {
        DossierEntry entry = found.candidacies().get(Objects.requireNonNull(deed.record()));
        if (entry == null) {
            return;
        }
        if (!CandidacyOutcome.STANDING.name().equals(entry.text("outcome"))) {
            problems.add(
                    Problem.Code.LATER_CHANGE,
                    "The record tells what came of the candidacy that its action " + (deed.place() + 1) + " made",
                    "id");
            return;
        }
        result.candidacies()
                .add(entry.with(
                        Candidacy.KIND,
                        (field, value) -> field.name().equals("outcome") ? CandidacyOutcome.WITHDRAWN.name() : value));
    }

    /** Nobody gets a post back that another decision abolished since. */
    private static void expectPosts(Result result, Situation situation, InputProblems problems) {
        boolean gone = result.restored().stream().anyMatch(restored -> {
            Situation.Post post = situation.posts().get(restored.positionKey());
            PartialDate abolished = post == null ? null : post.abolished();
            return abolished != null
                    && !result.posts().contains(RecordKind.POSITION.id(restored.positionKey()))
                    && restored.period().possible().to().isAfter(abolished.earliest());
        });
        if (gone) {
            problems.add(
                    Problem.Code.LATER_CHANGE,
                    "Somebody would have a post back that is abolished by now: undo that first",
                    "id");
        }
    }

    /** Whoever came into the post since must leave it first; that it was too full before does not stand in the way. */
    private static void expectSeats(
            LocalDate on, Result result, Set<String> own, Situation situation, InputProblems problems) {
        Map<String, List<Situation.Held>> holders = Stream.concat(
                        situation.tenures().stream()
                                .filter(held -> !own.contains(held.entry().key())),
                        result.restored().stream().map(entry -> new Situation.Held(entry, entry.cadreKey(), "")))
                .filter(held -> !held.entry().acting())
                .collect(Collectors.groupingBy(held -> held.entry().positionKey()));
        for (TenureEntry restored : result.restored()) {
            Situation.Post post = situation.posts().get(restored.positionKey());
            Integer seats = post == null ? null : post.seats();
            if (seats == null
                    || restored.acting()
                    || !restored.period().possible().to().isAfter(on)) {
                continue;
            }
            List<Situation.Held> there = holders.getOrDefault(restored.positionKey(), List.of());
            boolean cameSince = there.stream()
                    .anyMatch(held -> !held.entry().period().latestFrom().isBefore(on));
            if (cameSince && Seats.most(there, Period::possible, on) > seats) {
                problems.add(
                        Problem.Code.SEAT_TAKEN,
                        "Somebody would have a seat back that others hold by now: they have to leave it first",
                        "id");
            }
        }
    }
}
