package org.cadregraph.organisation;

import org.cadregraph.time.PartialDate;

/**
 * What an organisation was a part of before it came where it is.
 *
 * @param parentKey key of the organisation that it was part of
 * @param until the first day on which it was no more
 */
public record FormerParent(String parentKey, PartialDate until) {}
