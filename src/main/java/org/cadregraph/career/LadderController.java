package org.cadregraph.career;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Problem;
import org.cadregraph.career.CareerArguments.PlaceInput;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how people get to a place, where they go from it, and on which places that depends. */
@Controller
class LadderController {

    private static final int MOST_STEPS = 50;
    private static final int MOST_ANSWERS = 500;

    private final CareerQuestions questions;

    LadderController(CareerQuestions questions) {
        this.questions = questions;
    }

    @QueryMapping
    Ladders careerLadders(
            @Argument PlaceInput to,
            @Argument int steps,
            @Arguments CareerArguments arguments,
            @ContextValue Viewer viewer) {
        int most = within("steps", steps, MOST_STEPS);
        CareerQuestions.Asked asked = questions.ask(viewer, arguments);
        CareerQuestions.Named named = questions.named(viewer, asked, "to", to);
        Places places = asked.places().with(named.posts(), named.place());
        return Ladders.of(asked.of(places), places.size() - 1, most);
    }

    @QueryMapping
    NextSteps nextSteps(@Argument PlaceInput from, @Arguments CareerArguments arguments, @ContextValue Viewer viewer) {
        CareerQuestions.Asked asked = questions.ask(viewer, arguments);
        CareerQuestions.Named named = questions.named(viewer, asked, "from", from);
        Places places = asked.places().with(named.posts(), named.place());
        return NextSteps.of(asked.of(places), places.size() - 1);
    }

    @QueryMapping
    CareerPaths careerPaths(
            @Argument PlaceInput from,
            @Argument PlaceInput to,
            @Argument int shortest,
            @Arguments CareerArguments arguments,
            @ContextValue Viewer viewer) {
        int most = within("shortest", shortest, MOST_STEPS);
        CareerQuestions.Asked asked = questions.ask(viewer, arguments);
        CareerQuestions.Named start = questions.named(viewer, asked, "from", from);
        CareerQuestions.Named end = questions.named(viewer, asked, "to", to);
        if (start.posts().intersects(end.posts())) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT, "'from' and 'to' have a post in common: name two places apart");
        }
        Places places = asked.places().with(start.posts(), start.place()).with(end.posts(), end.place());
        return CareerPaths.of(asked.of(places), places.size() - 2, places.size() - 1, most);
    }

    @QueryMapping
    Bottlenecks bottlenecks(@Arguments CareerArguments arguments, @ContextValue Viewer viewer) {
        CareerQuestions.Asked asked = questions.ask(viewer, arguments);
        return Bottlenecks.of(asked.of(asked.places()), asked.within());
    }

    @SchemaMapping(typeName = "CareerLadders")
    List<Ladders.Ladder> paths(Ladders ladders, @Argument int first) {
        return ladders.paths().stream()
                .limit(within("first", first, MOST_ANSWERS))
                .toList();
    }

    @SchemaMapping(typeName = "NextSteps")
    List<NextSteps.NextStep> places(NextSteps steps, @Argument int first) {
        return steps.places().stream()
                .limit(within("first", first, MOST_ANSWERS))
                .toList();
    }

    @SchemaMapping(typeName = "CareerPaths")
    List<CareerPaths.CareerPath> paths(CareerPaths paths, @Argument int first) {
        return paths.paths().stream()
                .limit(within("first", first, MOST_ANSWERS))
                .toList();
    }

    @SchemaMapping(typeName = "Bottlenecks")
    List<Bottlenecks.Bottleneck> places(
            Bottlenecks bottlenecks,
            @Argument int first,
            @Argument @Nullable Boolean deadEnds,
            @Argument @Nullable Boolean articulation) {
        return bottlenecks.all().stream()
                .filter(each -> deadEnds == null || deadEnds == each.deadEnd())
                .filter(each -> articulation == null || articulation == each.parts() > 0)
                .limit(within("first", first, MOST_ANSWERS))
                .toList();
    }

    @SchemaMapping(typeName = "CareerPlace")
    CompletableFuture<@Nullable Position> position(
            CareerPlace place, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return Ask.one(place.positionId(), positions);
    }

    private static int within(String argument, int value, int most) {
        if (value < 1 || value > most) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT, "'%s' is from 1 to %d, not %d".formatted(argument, most, value));
        }
        return value;
    }
}
