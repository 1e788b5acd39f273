package org.cadregraph;

import org.cadregraph.sample.ScaleFiles;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class CadreGraph {

    public static void main(String[] arguments) {
        boolean filesOnly = new DefaultApplicationArguments(arguments).containsOption(ScaleFiles.OPTION);
        (filesOnly ? ScaleFiles.application() : new SpringApplication(CadreGraph.class)).run(arguments);
    }
}
