package org.cadregraph.limit;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The real schema, without anything that answers it; and the limits as they are by default. */
final class Schemas {

    private Schemas() {}

    static GraphQLSchema real() {
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

    static LimitProperties limits(String... settings) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        for (String setting : List.of(settings)) {
            String[] parts = setting.split("=", 2);
            source.put("cadre.limits." + parts[0], parts[1]);
        }
        return new Binder(source).bindOrCreate("cadre.limits", LimitProperties.class);
    }
}
