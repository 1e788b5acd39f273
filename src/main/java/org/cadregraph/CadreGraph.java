package org.cadregraph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class CadreGraph {

    public static void main(String[] arguments) {
        SpringApplication.run(CadreGraph.class, arguments);
    }
}
