package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cadregraph.api.Problem;
import org.cadregraph.time.Period;

/**
 * Whether there are seats for all who come into a post by a reorganisation.
 *
 * @param there by key of the post, who holds it by the record
 */
record SeatsAfter(LocalDate on, Structure structure, Map<String, List<Situation.Held>> there, Hindrance.Notes notes) {

    /** @param path tells where in the input somebody is led to a post */
    void expect(List<Effect.Begins> begun, Function<String, List<String>> path) {
        Map<String, List<Situation.Held>> come = new LinkedHashMap<>();
        begun.stream()
                .map(Effect.Begins::tenure)
                .filter(next -> !next.acting())
                .forEach(next -> come.computeIfAbsent(next.positionKey(), none -> new ArrayList<>())
                        .add(new Situation.Held(next, next.cadreKey(), "")));
        come.forEach((post, held) -> {
            Integer seats = structure.post(post).seats();
            if (seats != null) {
                List<Situation.Held> all = Stream.concat(there.getOrDefault(post, List.of()).stream(), held.stream())
                        .filter(each -> !each.entry().acting())
                        .toList();
                expect(post, seats, all, path);
            }
        });
    }

    private void expect(String post, int seats, List<Situation.Held> all, Function<String, List<String>> path) {
        long certain = Seats.most(all, Period::certain, on);
        long possible = Seats.most(all, Period::possible, on);
        if (certain > seats) {
            notes.add(
                    Problem.Code.SEAT_TAKEN,
                    structure.post(post).title() + " has seats for " + seats + ", and " + certain
                            + " would hold it: say of the others where they go",
                    path.apply(post));
        } else if (possible > seats) {
            notes.add(
                    Problem.Code.SEAT_UNCERTAIN,
                    "Somebody may still hold " + structure.post(post).title()
                            + ", since the record does not tell when their tenure ended: correct its end first",
                    path.apply(post));
        }
    }
}
