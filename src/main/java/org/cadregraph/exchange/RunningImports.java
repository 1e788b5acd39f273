package org.cadregraph.exchange;

import java.util.Map;
import org.cadregraph.graph.Graph;
import org.springframework.stereotype.Repository;

/** Tells whether files are being brought in: until they are, the record may lack what comes with the next batch. */
@Repository
public class RunningImports {

    private static final String ANY = "RETURN EXISTS { MATCH (:Import {state: $running}) } AS any";

    /** Whether any import runs, or waits to be taken up again. */
    public boolean any(Graph.Writer writer) {
        return writer.run(ANY, Map.of("running", ImportJob.State.RUNNING.name()))
                .getFirst()
                .flag("any");
    }
}
