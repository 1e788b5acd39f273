package org.cadregraph.career;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Problem;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers where a cadre may go next, and whose careers are like theirs. */
@Controller
class CadrePathController {

    private static final int MOST = 100;

    /** More states than these are not laid side by side, two by two. */
    private static final int MOST_RATED = 2_000;

    private final CareerQuestions questions;

    record LikelyQuestion(int first, CareerArguments arguments) {}

    record SimilarQuestion(int first, SimilarCareers.Costs costs, CareerArguments arguments) {}

    CadrePathController(CareerQuestions questions, BatchLoaderRegistry loaders) {
        this.questions = questions;
        Ask.<LikelyQuestion, List<Foretelling.LikelyPost>>register(loaders, "likelyNextPosts", List.of(), this::likely);
        Ask.<SimilarQuestion, List<SimilarCareers.SimilarCareer>>register(
                loaders, "similarCareers", List.of(), this::similar);
    }

    private Map<String, List<Foretelling.LikelyPost>> likely(
            Viewer viewer, List<String> cadres, LikelyQuestion question) {
        CareerQuestions.Asked asked = questions.ask(viewer, question.arguments());
        Foretelling foretelling = questions.foretelling(asked);
        Map<String, List<Foretelling.LikelyPost>> found = new HashMap<>();
        asked.view()
                .table()
                .careersOf(cadres)
                .forEach((cadre, career) -> found.put(cadre, foretelling.next(career, question.first())));
        return found;
    }

    private Map<String, List<SimilarCareers.SimilarCareer>> similar(
            Viewer viewer, List<String> cadres, SimilarQuestion question) {
        if (cadres.size() > 1) {
            throw new Problem(
                    Problem.Code.LIMIT_EXCEEDED,
                    "The careers like that of one cadre are looked for at a time, not of " + cadres.size());
        }
        CareerQuestions.Asked asked = questions.ask(viewer, question.arguments());
        Places places = asked.places();
        if (question.costs() == SimilarCareers.Costs.TRANSITION_RATES && places.size() > MOST_RATED) {
            throw new Problem(
                    Problem.Code.LIMIT_EXCEEDED,
                    "'costs: TRANSITION_RATES' compares up to %d places, not %d: ask by KIND or RANK"
                            .formatted(MOST_RATED, places.size()));
        }
        Map<String, List<SimilarCareers.SimilarCareer>> found = new HashMap<>();
        asked.view()
                .table()
                .careersOf(cadres)
                .forEach((cadre, career) -> found.put(
                        cadre, new SimilarCareers(asked.of(places), question.costs()).to(career, question.first())));
        return found;
    }

    @SchemaMapping
    CompletableFuture<List<Foretelling.LikelyPost>> likelyNextPosts(
            Cadre cadre,
            @Argument int first,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            @Argument @Nullable Integer smallestCell,
            DataLoader<Ask<LikelyQuestion>, List<Foretelling.LikelyPost>> likelyNextPosts) {
        CareerArguments arguments = new CareerArguments(null, null, asOf, knownAt, smallestCell);
        return likelyNextPosts.load(new Ask<>(cadre.id(), new LikelyQuestion(within(first), arguments)));
    }

    @SchemaMapping
    CompletableFuture<List<SimilarCareers.SimilarCareer>> similarCareers(
            Cadre cadre,
            @Argument int first,
            @Argument SimilarCareers.Costs costs,
            @Argument CareerUnit by,
            @Argument @Nullable Boolean acrossLineage,
            @Argument @Nullable Boolean beside,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable OffsetDateTime knownAt,
            DataLoader<Ask<SimilarQuestion>, List<SimilarCareers.SimilarCareer>> similarCareers) {
        CareerArguments arguments = new CareerArguments(
                by,
                new CareerArguments.CareerScope(null, null, null, null, acrossLineage, beside),
                asOf,
                knownAt,
                null);
        return similarCareers.load(new Ask<>(cadre.id(), new SimilarQuestion(within(first), costs, arguments)));
    }

    @SchemaMapping(typeName = "LikelyPost")
    CompletableFuture<Position> position(
            Foretelling.LikelyPost likely, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return positions.load(Ask.of(likely.positionId())).thenApply(List::getFirst);
    }

    @SchemaMapping(typeName = "SimilarCareer")
    CompletableFuture<Cadre> cadre(SimilarCareers.SimilarCareer similar, DataLoader<Ask<Boolean>, List<Cadre>> cadres) {
        return cadres.load(Ask.of(similar.cadreId())).thenApply(List::getFirst);
    }

    private static int within(int first) {
        if (first < 1 || first > MOST) {
            throw new Problem(Problem.Code.INVALID_ARGUMENT, "'first' is from 1 to %d, not %d".formatted(MOST, first));
        }
        return first;
    }
}
