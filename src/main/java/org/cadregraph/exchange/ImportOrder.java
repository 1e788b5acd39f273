package org.cadregraph.exchange;

import java.time.OffsetDateTime;
import java.util.List;
import org.cadregraph.graph.Viewer;

/**
 * What is wanted of an import.
 *
 * @param id its id, by which its folder is known
 * @param files as they lie on disk
 * @param source what they say
 * @param rows how many there are
 * @param viewer who sent them
 * @param dryRun changes nothing
 * @param strict changes nothing when a row cannot be imported
 */
record ImportOrder(
        String id,
        List<LaidFile> files,
        SpoolFolder folder,
        Source source,
        long rows,
        Viewer viewer,
        boolean dryRun,
        boolean strict) {

    private String name() {
        String first = files.getFirst().name();
        return files.size() == 1 ? first : first + " and " + (files.size() - 1) + " more";
    }

    /**
     * The import, before its first row.
     *
     * @param place the machine and directory where the files lie
     */
    ImportJob job(String place, OffsetDateTime now) {
        ImportJob.Phase phase = strict || dryRun ? ImportJob.Phase.CHECKING : ImportJob.Phase.WRITING;
        return new ImportJob(
                id,
                name(),
                viewer.name(),
                source.form(),
                files.stream().map(LaidFile::name).toList(),
                dryRun,
                strict,
                place,
                rows,
                new ImportJob.Progress(
                        ImportJob.State.RUNNING, phase, Section.ORGANIZATIONS, 0, 0, 0, null, now, now, null));
    }
}
