package org.cadregraph.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Nodes;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKey;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.cadre.Cadres;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.cadregraph.organisation.Positions;
import org.cadregraph.rule.Language;
import org.cadregraph.rule.Texts;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers whether cadres fit posts by the rules. */
@Controller
class EligibilityController {

    /** So many others may be asked about at once. */
    private static final int MOST = 100;

    private final Considerations considerations;
    private final Cadres cadres;
    private final Positions positions;
    private final Texts texts;

    /** One person or post against several others. */
    record Against(List<String> others, EligibilityArguments arguments) {}

    EligibilityController(
            Considerations considerations,
            Cadres cadres,
            Positions positions,
            Texts texts,
            Nodes nodes,
            BatchLoaderRegistry loaders) {
        this.considerations = considerations;
        this.cadres = cadres;
        this.positions = positions;
        this.texts = texts;
        Ask.registerById(loaders, "factRecords", nodes::byIds);
        Ask.<Against, List<Eligibility>>register(
                loaders,
                "eligibilityOfCadres",
                List.of(),
                (viewer, ids, against) -> considerations.of(viewer, ids, against.others(), against.arguments()));
        Ask.<Against, List<Eligibility>>register(
                loaders,
                "eligibilityForPositions",
                List.of(),
                (viewer, ids, against) -> byPosition(
                        against.others(), considerations.of(viewer, against.others(), ids, against.arguments())));
    }

    /** For each post in the order in which the cadres were named, each once. */
    private static Map<String, List<Eligibility>> byPosition(
            List<String> cadres, Map<String, List<Eligibility>> byCadre) {
        Map<String, List<Eligibility>> byPosition = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (String id : cadres) {
            for (Eligibility verdict : byCadre.getOrDefault(id, List.of())) {
                if (seen.add(verdict.cadre().id() + " " + verdict.position().id())) {
                    byPosition
                            .computeIfAbsent(verdict.position().id(), position -> new ArrayList<>())
                            .add(verdict);
                }
            }
        }
        return byPosition;
    }

    @QueryMapping
    @Nullable Eligibility eligibility(
            @Argument RecordKey cadre,
            @Argument RecordKey position,
            @Arguments EligibilityArguments arguments,
            @ContextValue Viewer viewer) {
        Cadre person = cadres.one(viewer, cadre);
        Position post = positions.one(viewer, position);
        if (person == null || post == null) {
            return null;
        }
        return considerations
                .of(viewer, List.of(person.id()), List.of(post.id()), arguments)
                .getOrDefault(person.id(), List.of())
                .stream()
                .findFirst()
                .orElse(null);
    }

    @SchemaMapping
    CompletableFuture<List<Eligibility>> eligibilityFor(
            Cadre cadre,
            @Argument List<String> positions,
            @Arguments EligibilityArguments arguments,
            DataLoader<Ask<Against>, List<Eligibility>> eligibilityOfCadres) {
        return eligibilityOfCadres.load(new Ask<>(cadre.id(), against("positions", positions, arguments)));
    }

    @SchemaMapping
    CompletableFuture<List<Eligibility>> eligible(
            Position position,
            @Argument List<String> cadres,
            @Arguments EligibilityArguments arguments,
            DataLoader<Ask<Against>, List<Eligibility>> eligibilityForPositions) {
        return eligibilityForPositions.load(new Ask<>(position.id(), against("cadres", cadres, arguments)));
    }

    private Against against(String name, List<String> ids, EligibilityArguments arguments) {
        if (ids.size() > MOST) {
            throw new Problem(
                    Problem.Code.LIMIT_EXCEEDED, "'" + name + "' may hold " + MOST + " ids, not " + ids.size());
        }
        return new Against(List.copyOf(ids), arguments);
    }

    @SchemaMapping(typeName = "CriterionAnswer")
    String text(Answered answer, @Argument Language language) {
        return answer.text(language, texts);
    }

    @SchemaMapping(typeName = "MissingFact")
    String words(Missing missing, @Argument Language language) {
        return missing.in(language, texts);
    }

    @SchemaMapping(typeName = "UsedFact")
    String name(UsedFact fact, @Argument Language language) {
        return texts.fact(fact.kind()).in(language);
    }

    @SchemaMapping(typeName = "UsedFact")
    String value(UsedFact fact, @Argument Language language) {
        return fact.value().in(language, texts);
    }

    @SchemaMapping(typeName = "UsedFact")
    CompletableFuture<@Nullable Object> record(UsedFact fact, DataLoader<Ask<Boolean>, List<Object>> factRecords) {
        return Ask.one(fact.recordId(), factRecords);
    }
}
