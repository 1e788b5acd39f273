package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.CadreGraph;
import org.cadregraph.support.AnyAdapter;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.modulith.core.ApplicationModules;

/** The schema says what the code does, and says it in words. */
@GraphTest
@AnyAdapter("compares the schema with the code")
@Import(SchemaTest.Inspection.class)
class SchemaTest {

    private static final Path SCHEMA = Path.of("graphql/schema");

    @TestConfiguration(proxyBeanMethods = false)
    static class Inspection {

        private final List<SchemaReport> reports = new ArrayList<>();

        @Bean
        GraphQlSourceBuilderCustomizer keepReport() {
            return builder -> builder.inspectSchemaMappings(reports::add);
        }
    }

    @Autowired
    private Inspection inspection;

    @Autowired
    private Api api;

    @Test
    void everyFieldIsAnsweredAndNothingElse() {
        assertThat(inspection.reports).hasSize(1);
        SchemaReport report = inspection.reports.getFirst();
        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
    }

    @Test
    void everythingHasADescription() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> files = Files.list(SCHEMA)) {
            for (Path file : files.toList()) {
                new Parser()
                        .parseDocument(Files.readString(file))
                        .getDefinitions()
                        .forEach(definition -> described(definition, silent));
            }
        }
        assertThat(silent).isEmpty();
    }

    private static void described(Object node, List<String> silent) {
        if (node instanceof AbstractDescribedNode<?> described
                && !(node instanceof ObjectTypeExtensionDefinition)
                && described.getDescription() == null) {
            silent.add(node.toString());
        }
        switch (node) {
            case ObjectTypeDefinition type -> type.getFieldDefinitions().forEach(field -> field(field, silent));
            case InterfaceTypeDefinition type -> type.getFieldDefinitions().forEach(field -> field(field, silent));
            case InputObjectTypeDefinition type ->
                type.getInputValueDefinitions().forEach(value -> described(value, silent));
            case EnumTypeDefinition type -> type.getEnumValueDefinitions().forEach(value -> described(value, silent));
            default -> {}
        }
    }

    private static void field(FieldDefinition field, List<String> silent) {
        described(field, silent);
        field.getInputValueDefinitions().forEach(argument -> described(argument, silent));
    }

    @Test
    void eachSchemaFileBelongsToAFeature() throws IOException {
        List<String> features = ApplicationModules.of(CadreGraph.class).stream()
                .map(module -> module.getIdentifier() + ".graphqls")
                .toList();
        try (Stream<Path> files = Files.list(SCHEMA)) {
            assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf(features);
        }
    }

    @Test
    void theSchemaIsServedAsText() {
        assertThat(api.get("/graphql/schema").body())
                .contains("type Cadre implements Node", "chuỗi kế nhiệm", "enum TenureKind");
    }
}
