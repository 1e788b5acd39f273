package org.cadregraph.decision;

import java.util.List;
import org.cadregraph.api.InputProblem;
import org.cadregraph.organisation.LineageKind;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.TenureKind;
import org.jspecify.annotations.Nullable;

/**
 * What would become of each organisation, post and tenure by a reorganisation.
 *
 * @param problems why it would be refused
 */
record ReorganisationCheck(
        List<OfOrganisation> organisations, List<OfPost> posts, List<OfTenure> tenures, List<InputProblem> problems) {

    /**
     * What would become of an organisation.
     *
     * @param place which one of the input
     * @param dissolved whether it is no more
     */
    record OfOrganisation(
            int place, Organisation organisation, boolean dissolved, List<Organisation> into, LineageKind kind) {}

    /**
     * What would become of a post.
     *
     * @param place which one of the input
     * @param carriedOnAs the post that carries it on
     */
    record OfPost(int place, Position position, @Nullable Position carriedOnAs) {}

    /**
     * What would become of a tenure.
     *
     * @param place which post of the input it is about
     * @param tenureId id of the tenure as it is
     * @param to the post to which its cadre goes
     * @param kind of the tenure that begins
     * @param termKept whether that belongs to the same term
     */
    record OfTenure(
            int place,
            TenureFate fate,
            String tenureId,
            @Nullable Position to,
            @Nullable TenureKind kind,
            boolean termKept) {}
}
