package org.cadregraph.graph;

import org.cadregraph.CadreGraph;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

/** The door's contract on a Neo4j server of its own, where a Docker engine answers. */
@SpringBootTest(classes = CadreGraph.class, properties = "cadre.demonstration-data=false")
@Testcontainers(disabledWithoutDocker = true)
class DoorOnContainerTest extends DoorContract {

    @Container
    private static final Neo4jContainer SERVER =
            new Neo4jContainer("neo4j:2026.08.1-community").withNeo4jConfig("db.memory.transaction.max", "64m");

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.neo4j.uri", SERVER::getBoltUrl);
        properties.add("spring.neo4j.authentication.username", () -> "neo4j");
        properties.add("spring.neo4j.authentication.password", SERVER::getAdminPassword);
    }

    @Override
    RuntimeException conflict() {
        return new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "on purpose");
    }
}
