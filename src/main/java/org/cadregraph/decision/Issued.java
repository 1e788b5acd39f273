package org.cadregraph.decision;

import java.util.List;
import org.cadregraph.tenure.DecisionEntry;

/**
 * A decision that was issued here, and what it did.
 *
 * @param posts what it did with posts, and with those who hold them
 * @param organisations what it did with organisations: it is a reorganisation then
 */
record Issued(DecisionEntry entry, List<Deed> posts, List<OrganisationDeed> organisations) {}
