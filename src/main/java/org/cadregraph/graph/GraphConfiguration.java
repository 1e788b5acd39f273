package org.cadregraph.graph;

import java.time.Clock;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

/** Chooses the adapter: a server over Bolt where {@code spring.neo4j.uri} names one, else the embedded server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphProperties.class)
class GraphConfiguration {

    /** The door opens when the schema is in place. */
    @Bean
    Graph graph(Adapter adapter, ResourcePatternResolver resources, Clock clock) {
        new Migrations(adapter, resources).apply();
        return new Door(adapter, clock);
    }

    @Bean
    ChangeFeed changeFeed(Graph graph) {
        return new ChangeFeed(graph);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoServer.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        @ConditionalOnMissingBean
        EmbeddedServer embeddedServer(GraphProperties properties) {
            return EmbeddedServer.start(properties);
        }

        @Bean
        Adapter adapter(EmbeddedServer server, GraphProperties properties) {
            return new EmbeddedAdapter(server.database(), properties.readTimeout());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("spring.neo4j.uri")
    static class Remote {

        @Bean
        Neo4jBookmarkManager bookmarks() {
            return Neo4jBookmarkManager.create();
        }

        @Bean
        Adapter adapter(
                Driver driver,
                DatabaseSelectionProvider databases,
                Neo4jBookmarkManager bookmarks,
                GraphProperties properties) {
            return new RemoteAdapter(new RemoteAdapter.Server(driver, databases, bookmarks), properties.readTimeout());
        }
    }

    /** No server is named. */
    static class NoServer extends NoneNestedConditions {

        NoServer() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.neo4j.uri")
        static class ServerNamed {}
    }
}
