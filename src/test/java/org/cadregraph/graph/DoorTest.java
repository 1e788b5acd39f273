package org.cadregraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Collection;
import java.util.Map;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.TestServer;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.kernel.api.exceptions.Status;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

/** The door's contract, on the adapter that this run of the tests goes through. */
@GraphTest
class DoorTest extends DoorContract {

    @Autowired
    private Graph graph;

    @Autowired
    private ObjectProvider<Neo4jBookmarkManager> bookmarks;

    @Override
    RuntimeException conflict() {
        return TestServer.remote()
                ? new TransientException(
                        Status.Transaction.DeadlockDetected.code().serialize(), "on purpose")
                : new Deadlock();
    }

    /** A member of a cluster that has not got so far waits before it answers. */
    @Test
    void aReadSaysWhatWasWrittenBeforeIt() {
        Neo4jBookmarkManager ofReads = bookmarks.getIfAvailable();
        assumeTrue(ofReads != null, "Only a server is told");
        Collection<Bookmark> before = ofReads.getBookmarks();
        graph.write(writer -> writer.run("CREATE (:Probe)", Map.of()));
        assertThat(ofReads.getBookmarks()).isNotEmpty().doesNotContainAnyElementsOf(before);
    }

    /** Carries the status of a deadlock, as the embedded server's own failures do. */
    private static final class Deadlock extends RuntimeException implements Status.HasStatus {

        @Override
        public Status status() {
            return Status.Transaction.DeadlockDetected;
        }
    }
}
