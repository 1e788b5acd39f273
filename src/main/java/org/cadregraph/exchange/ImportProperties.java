package org.cadregraph.exchange;

import java.nio.file.Path;
import org.cadregraph.graph.GraphProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an import may take ({@code cadre.import.*}).
 *
 * @param directory where files lie while their import runs; in the graph's own directory when absent
 * @param maxSize most that the files of one import may take on disk, unpacked ones included
 * @param maxRatio how many times its own size an archive may unpack to
 * @param maxFiles most files of one import, those in an archive included
 */
@ConfigurationProperties("cadre.import")
record ImportProperties(
        @Nullable Path directory,
        @DefaultValue("4GB") DataSize maxSize,
        @DefaultValue("200") int maxRatio,
        @DefaultValue("100") int maxFiles) {

    private static final String FOLDER = "imports";

    Path directoryWith(GraphProperties graph) {
        return graph.folder(directory, FOLDER);
    }
}
