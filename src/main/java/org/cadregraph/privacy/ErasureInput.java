package org.cadregraph.privacy;

/**
 * Which cadre is to be erased.
 *
 * @param id of the record
 * @param expectedVersion its version when the client read it
 * @param reason why, without naming the person
 */
record ErasureInput(String id, String expectedVersion, String reason) {}
