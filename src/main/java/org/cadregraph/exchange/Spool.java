package org.cadregraph.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadregraph.graph.GraphProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Where the files of imports lie while they run, each import's in a folder of its own. */
@Component
@EnableConfigurationProperties(ImportProperties.class)
class Spool {

    private final Path directory;
    private final ImportProperties properties;

    Spool(ImportProperties properties, GraphProperties graph) {
        this.directory = properties.directoryWith(graph);
        this.properties = properties;
    }

    /** The folder of a new import. */
    SpoolFolder create(String id) {
        return SpoolFolder.create(directory.resolve(id));
    }

    Laying laying(SpoolFolder folder) {
        return new Laying(folder, properties);
    }

    boolean has(String id) {
        return SpoolFolder.exists(directory.resolve(id));
    }

    /** The folder of an import that stopped; empty when somebody works on it. */
    Optional<SpoolFolder> claim(String id) {
        return SpoolFolder.claim(directory.resolve(id));
    }

    /** Which machine and directory this is; two instances may share a database and not this. */
    String place() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + directory;
        } catch (UnknownHostException e) {
            return "localhost:" + directory;
        }
    }

    /** Deletes what lies here of imports other than these and is worked on by nobody: they never began. */
    void clean(Collection<String> kept) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> folders = Files.list(directory)) {
            List<Path> left = folders.filter(
                            folder -> !kept.contains(folder.getFileName().toString()) && SpoolFolder.exists(folder))
                    .toList();
            left.forEach(folder -> SpoolFolder.claim(folder).ifPresent(SpoolFolder::delete));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
