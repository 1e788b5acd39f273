package org.cadregraph.graph;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Leaves out Boot's configuration of the Neo4j driver unless {@code spring.neo4j.uri} names a server: Boot would take
 * one on this machine for granted, and wait for it.
 */
final class DriverOnlyForAServer implements AutoConfigurationImportFilter, EnvironmentAware {

    private boolean server;

    @Override
    public void setEnvironment(Environment environment) {
        server = StringUtils.hasText(environment.getProperty("spring.neo4j.uri"));
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[configurations.length];
        for (int index = 0; index < configurations.length; index++) {
            String configuration = Objects.requireNonNullElse(configurations[index], "");
            boolean reactive = configuration.contains("DataNeo4jReactive");
            wanted[index] = !reactive && (server || !configuration.contains("Neo4j"));
        }
        return wanted;
    }
}
