package org.cadregraph.graph;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the graph is kept and how much a request may take of it ({@code cadre.graph.*}).
 *
 * @param directory where the embedded server keeps its data
 * @param pageCache memory outside the heap for the embedded server's pages
 * @param transactionMemory most heap that one transaction may take; an eighth of the heap when absent
 * @param readTimeout after this time a read is stopped
 * @param rowsPerRequest most rows that one request may read
 * @param bolt the embedded server's own Bolt connector
 */
@ConfigurationProperties("cadre.graph")
public record GraphProperties(
        @DefaultValue("data") Path directory,
        @DefaultValue("128MB") DataSize pageCache,
        @Nullable DataSize transactionMemory,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("25000") int rowsPerRequest,
        @DefaultValue Bolt bolt) {

    /**
     * Bolt on loopback, for a database tool on the same machine. It goes around the rules of who may see what.
     *
     * @param enabled off unless asked for
     * @param port 0 takes a free one
     * @param password of the database's user {@code neo4j}; the connector does not start without one
     */
    public record Bolt(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("7687") int port,
            @Nullable String password) {}

    /**
     * A folder of something that is kept beside the graph.
     *
     * @param own where the settings want it; in the graph's own directory, by this name, when absent
     */
    public Path folder(@Nullable Path own, String name) {
        return (own == null ? directory.resolve(name) : own).toAbsolutePath().normalize();
    }

    long transactionMemoryBytes() {
        DataSize configured = transactionMemory;
        return configured != null ? configured.toBytes() : Runtime.getRuntime().maxMemory() / 8;
    }
}
