package org.cadregraph.protocol;

import java.io.IOException;
import java.nio.file.Path;
import org.cadregraph.support.AnyAdapter;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.NodeTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others publish to tell whether a server speaks GraphQL as it should: {@code src/test/protocol} runs it. */
@GraphTest
@AnyAdapter("asks how GraphQL is spoken, not what the store holds")
class PublicSuitesTest {

    @Autowired
    private Api api;

    @Test
    void theProtocolIsKeptToTheLetter() throws IOException, InterruptedException {
        NodeTests.run(Path.of("src/test/protocol"), api.address());
    }
}
