package org.cadregraph.access;

import java.nio.file.Path;
import org.cadregraph.graph.GraphProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in, beside what Spring's own settings say of issuers and clients ({@code cadre.access.*}).
 *
 * @param users a file of local users, to try roles out on this machine
 * @param journal a folder for what was read and is not in the audit log yet; in the graph's own directory when absent
 * @param claims how a token says what its bearer may do
 */
@ConfigurationProperties("cadre.access")
record AccessProperties(
        @Nullable Path users,
        @Nullable Path journal,
        @DefaultValue Claims claims) {

    private static final String FOLDER = "journal";

    Path journalWith(GraphProperties graph) {
        return graph.folder(journal, FOLDER);
    }

    /**
     * Names of claims; a point leads into an object, as in {@code realm_access.roles}.
     *
     * @param name what the person is called in logs
     * @param roles the person's roles
     * @param organisations keys or ids of the organisations for whose subtrees the person works; {@code *} for all
     * @param cadre id of the person's own record, where they are a cadre themselves
     */
    record Claims(
            @DefaultValue("sub") String name,
            @DefaultValue("roles") String roles,
            @DefaultValue("organisations") String organisations,
            @DefaultValue("cadre") String cadre) {}
}
