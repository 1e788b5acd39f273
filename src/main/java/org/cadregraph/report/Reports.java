package org.cadregraph.report;

import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cadregraph.api.Problem;
import org.cadregraph.rule.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * All reports: those that ship ({@code graphql/reports/*.graphql}), and those of the office, whose folder is looked at
 * whenever somebody asks, so that a file that is put there is a report at once. One of its files replaces the report
 * that ships under the same name.
 */
@Component
class Reports {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    private final GraphQLSchema schema;
    private final Path directory;
    private final Map<String, Report> shipped = new TreeMap<>();
    private final Map<Path, Read> own = new ConcurrentHashMap<>();

    /** A file as it was read: a report, or what is wrong with it. */
    private record Read(
            String name,
            FileTime modified,
            long size,
            @Nullable Report report,
            List<Fault> faults) {}

    /**
     * What there is.
     *
     * @param reports in the order of their names
     * @param faults what is wrong with files of the office that are no reports for that reason
     */
    record Catalogue(List<Report> reports, List<Fault> faults) {}

    Reports(GraphQlSource source, ReportProperties properties, ResourcePatternResolver resources) throws IOException {
        this.schema = source.schema();
        this.directory = properties.directory();
        for (Resource file : resources.getResources("classpath:graphql/reports/*" + ReportText.SUFFIX)) {
            Report report = ReportReader.read(
                    schema,
                    ReportText.of(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
            shipped.put(report.name(), report);
        }
    }

    Catalogue all() {
        Map<String, Report> reports = new TreeMap<>(shipped);
        List<Fault> faults = new ArrayList<>();
        for (Read read : own()) {
            faults.addAll(read.faults());
            // The one that ships would answer something else than the office means by the name.
            reports.remove(read.name());
            Report report = read.report();
            if (report != null) {
                reports.put(read.name(), report);
            }
        }
        return new Catalogue(List.copyOf(reports.values()), faults);
    }

    /**
     * One of them.
     *
     * @throws Problem when there is none
     */
    Report named(String name) {
        return all().reports().stream()
                .filter(report -> report.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Problem.Code.NOT_FOUND,
                        "There is no report '" + name + "': GET /reports lists those there are"));
    }

    private List<Read> own() {
        if (!Files.exists(directory)) {
            return List.of();
        }
        List<Path> found;
        try (Stream<Path> files = Files.list(directory)) {
            found = files.filter(file -> file.toString().endsWith(ReportText.SUFFIX))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            return List.of(unreadable(directory, e));
        }
        own.keySet().retainAll(found);
        return found.stream().map(this::read).toList();
    }

    private Read read(Path file) {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Read before = own.get(file);
            if (before != null && before.modified().equals(modified) && before.size() == size) {
                return before;
            }
            ReportText text = ReportText.of(String.valueOf(file.getFileName()), Files.readString(file));
            Read now = read(text, modified, size);
            own.put(file, now);
            return now;
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    private Read read(ReportText text, FileTime modified, long size) {
        try {
            return new Read(text.name(), modified, size, ReportReader.read(schema, text), List.of());
        } catch (BrokenReport e) {
            return new Read(text.name(), modified, size, null, e.faults());
        }
    }

    private static Read unreadable(Path path, IOException failure) {
        LOG.warn("{} cannot be read", path, failure);
        String name = String.valueOf(path.getFileName());
        String message = failure instanceof CharacterCodingException
                ? "is no text in UTF-8: save it so"
                : "cannot be read: see whether it is there, and whether the application may read it";
        return new Read(
                ReportText.name(name), FileTime.fromMillis(0), 0, null, List.of(new Fault(name, 1, 1, "", message)));
    }
}
