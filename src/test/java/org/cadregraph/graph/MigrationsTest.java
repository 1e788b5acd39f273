package org.cadregraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A store that an earlier version left is brought to what this one expects. */
@GraphTest
class MigrationsTest {

    private static final int UNITS = 2_100;

    @Autowired
    private Adapter adapter;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Test
    void whatRecordsAreWithinIsNotedHoweverManyThereAre() {
        store.empty();
        StringBuilder file = new StringBuilder("{\"organizations\": [{\"id\": \"u0\", \"name\": \"Tỉnh\"}");
        IntStream.range(1, UNITS)
                .forEach(n -> file.append(
                        ",{\"id\": \"u%d\", \"name\": \"Phường\", \"parent_id\": \"u%d\"}".formatted(n, (n - 1) / 3)));
        file.append("], \"posts\": [{\"id\": \"p\", \"label\": \"Chủ tịch\", \"organization_id\": \"u7\"}],");
        api.imported(file.append("\"persons\": [], \"memberships\": []}").toString(), "");
        adapter.write(writer -> writer.run("MATCH (record:Organisation|Position) REMOVE record.within", Map.of()));
        assertThat(store.misplaced()).isEqualTo(UNITS + 1);
        adapter.write(writer -> writer.run("MATCH (done:Migration {version: 11}) DELETE done", Map.of()));
        new Migrations(adapter, new PathMatchingResourcePatternResolver()).apply();
        assertThat(store.misplaced()).isZero();
    }
}
