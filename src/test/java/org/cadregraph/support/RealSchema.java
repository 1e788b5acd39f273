package org.cadregraph.support;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The real schema, without anything that answers it. */
public final class RealSchema {

    private RealSchema() {}

    public static GraphQLSchema read() {
        TypeDefinitionRegistry all = new TypeDefinitionRegistry();
        try (Stream<Path> files = Files.list(Path.of("graphql/schema"))) {
            for (Path file : files.sorted().toList()) {
                all.merge(new SchemaParser().parse(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(all);
    }
}
