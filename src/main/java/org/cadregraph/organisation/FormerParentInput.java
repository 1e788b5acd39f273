package org.cadregraph.organisation;

import org.cadregraph.time.PartialDate;

/**
 * What a client says an organisation was part of.
 *
 * @param organisation its global id
 * @param until the first day on which it was no more
 */
record FormerParentInput(String organisation, PartialDate until) {}
