package org.cadregraph.dossier;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Answers a field of the schema and says of what type the answer is, so that the schema's inspection can compare the two.
 *
 * @param type of the answer, or of what comes of it later
 */
record DossierFetcher(ResolvableType type, DataFetcher<?> fetcher) implements SelfDescribingDataFetcher<Object> {

    /** Lets a field of the schema be answered so. */
    static void wire(
            RuntimeWiring.Builder wiring, String type, String field, ResolvableType answer, DataFetcher<?> fetcher) {
        wiring.type(type, builder -> builder.dataFetcher(field, new DossierFetcher(answer, fetcher)));
    }

    @Override
    public String getDescription() {
        return "records of cadre work";
    }

    @Override
    public ResolvableType getReturnType() {
        return type;
    }

    @Override
    public Map<String, ResolvableType> getArguments() {
        return Map.of();
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        return fetcher.get(environment);
    }
}
