package org.cadregraph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveRepositoriesAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.health.Neo4jHealthContributorAutoConfiguration;

/** Starts the product. The database door decides itself whether a driver is wanted, so Boot's choices are left out. */
@SpringBootApplication(
        exclude = {
            Neo4jAutoConfiguration.class,
            Neo4jHealthContributorAutoConfiguration.class,
            DataNeo4jAutoConfiguration.class,
            DataNeo4jRepositoriesAutoConfiguration.class,
            DataNeo4jReactiveAutoConfiguration.class,
            DataNeo4jReactiveRepositoriesAutoConfiguration.class
        })
public class CadreGraph {

    public static void main(String[] arguments) {
        SpringApplication.run(CadreGraph.class, arguments);
    }
}
