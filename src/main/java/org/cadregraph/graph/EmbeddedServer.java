package org.cadregraph.graph;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The Neo4j Community server inside this process, with bounded memory and time. */
public final class EmbeddedServer implements AutoCloseable {

    /** Enough for a page of a hundred thousand changed records, little enough not to fill a small disk. */
    private static final String LOG_RETENTION = "256M size";

    private final DatabaseManagementService service;

    private EmbeddedServer(DatabaseManagementService service) {
        this.service = service;
    }

    /**
     * Opens the store, and makes it where there is none.
     *
     * @throws StoreInUse when another process has the store open
     */
    public static EmbeddedServer start(GraphProperties properties) {
        Path directory = properties.directory().toAbsolutePath().normalize();
        StoreLockCheck.check(directory);
        long transactionMemory = properties.transactionMemoryBytes();
        DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(directory)
                .setConfig(
                        GraphDatabaseSettings.pagecache_memory,
                        properties.pageCache().toBytes())
                .setConfig(GraphDatabaseSettings.memory_transaction_max_size, transactionMemory)
                .setConfig(GraphDatabaseSettings.memory_transaction_global_max_size, transactionMemory * 3)
                .setConfig(GraphDatabaseSettings.lock_acquisition_timeout, Duration.ofSeconds(10))
                // How soon a transaction is ended whose time has passed.
                .setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(200))
                .setConfig(GraphDatabaseSettings.keep_logical_logs, LOG_RETENTION)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                .setConfig(BoltConnector.enabled, false);
        GraphProperties.Bolt bolt = properties.bolt();
        if (bolt.enabled()) {
            if (bolt.password() == null || bolt.password().length() < 8) {
                throw new IllegalStateException("cadre.graph.bolt.enabled is set: give cadre.graph.bolt.password a"
                        + " password of at least 8 characters");
            }
            builder.setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", bolt.port()))
                    .setConfig(GraphDatabaseSettings.auth_enabled, true);
        }
        EmbeddedServer server = new EmbeddedServer(builder.build());
        if (bolt.enabled()) {
            try {
                server.setPassword(bolt.password());
            } catch (RuntimeException failure) {
                // Its threads would keep the process alive.
                server.close();
                throw failure;
            }
        }
        return server;
    }

    /** To alter the user would fail when the password is what it was at the last start. */
    private void setPassword(@Nullable String password) {
        service.database(SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", String.valueOf(password)));
    }

    GraphDatabaseAPI database() {
        return (GraphDatabaseAPI) service.database(DEFAULT_DATABASE_NAME);
    }

    /** The port of the Bolt connector, when it is enabled. */
    public int boltPort() {
        return database()
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
