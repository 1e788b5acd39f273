package org.cadregraph.graph;

import org.cadregraph.support.GraphTest;
import org.cadregraph.support.TestServer;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.kernel.api.exceptions.Status;

/** The door's contract, on the adapter that this run of the tests goes through. */
@GraphTest
class DoorTest extends DoorContract {

    @Override
    RuntimeException conflict() {
        return TestServer.remote()
                ? new TransientException(
                        Status.Transaction.DeadlockDetected.code().serialize(), "on purpose")
                : new Deadlock();
    }

    /** Carries the status of a deadlock, as the embedded server's own failures do. */
    private static final class Deadlock extends RuntimeException implements Status.HasStatus {

        @Override
        public Status status() {
            return Status.Transaction.DeadlockDetected;
        }
    }
}
