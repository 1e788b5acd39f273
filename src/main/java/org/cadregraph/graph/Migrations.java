package org.cadregraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Brings the database's schema up to this version of the product: each file {@code V<number>__<what>.cypher} runs once,
 * in order, and is recorded in the graph with its checksum.
 */
final class Migrations {

    private static final Pattern NAME = Pattern.compile("V(\\d+)__(\\w+)\\.cypher");

    private final Adapter adapter;
    private final ResourcePatternResolver resources;

    Migrations(Adapter adapter, ResourcePatternResolver resources) {
        this.adapter = adapter;
        this.resources = resources;
    }

    private record Migration(int version, String what, String checksum, List<String> statements) {}

    /** @throws IllegalStateException when the database was made by other files than these, or by a later version */
    void apply() {
        List<Migration> files = files();
        Map<Integer, String> applied = applied();
        int known = files.isEmpty() ? 0 : files.getLast().version();
        applied.keySet().stream().filter(version -> version > known).findFirst().ifPresent(version -> {
            throw new IllegalStateException("The database has schema version " + version + ", this product knows "
                    + known + ": start the version of the product that last used it, or a later one");
        });
        for (Migration file : files) {
            String before = applied.get(file.version());
            if (before == null) {
                run(file);
            } else if (!before.equals(file.checksum())) {
                throw new IllegalStateException("Migration " + file.version() + " (" + file.what()
                        + ") has changed since it was applied to this database: a migration that has been released is"
                        + " never edited, a change is a new file");
            }
        }
    }

    private void run(Migration migration) {
        // A schema change and a data change cannot share a transaction.
        migration.statements().forEach(this::run);
        adapter.write(writer -> writer.run("CALL db.awaitIndexes(600)", Map.of()));
        adapter.write(writer -> writer.run(
                "CREATE (:Migration {version: $version, what: $what, checksum: $checksum, on: datetime()})",
                Map.of(
                        "version", migration.version(),
                        "what", migration.what(),
                        "checksum", migration.checksum())));
    }

    /** One that goes on {@code $after} what it returned as {@code after} is run until it returns nothing. */
    private void run(String statement) {
        String after = "";
        while (after != null) {
            Map<String, Object> parameters = Map.of("after", after);
            List<Row> rows = adapter.write(writer -> writer.run(statement, parameters));
            after = statement.contains("$after") ? rows.getFirst().optionalText("after") : null;
        }
    }

    private Map<Integer, String> applied() {
        Map<Integer, String> applied = new TreeMap<>();
        adapter.write(writer ->
                        writer.run("MATCH (m:Migration) RETURN m.version AS version, m.checksum AS checksum", Map.of()))
                .forEach(row -> applied.put(row.integer("version"), row.text("checksum")));
        return applied;
    }

    private List<Migration> files() {
        try {
            return Arrays.stream(resources.getResources("classpath:graph/migrations/*.cypher"))
                    .map(Migrations::read)
                    .sorted(Comparator.comparingInt(Migration::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Migration read(Resource file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException(file + " is not named V<number>__<what>.cypher");
        }
        try {
            // Line ends do not count: a checkout may have changed them.
            String text = file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            String withoutComments = text.replaceAll("(?m)^//.*$", "");
            List<String> statements = Arrays.stream(withoutComments.split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
            return new Migration(
                    Integer.parseInt(name.group(1)), name.group(2).replace('_', ' '), checksum(text), statements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
