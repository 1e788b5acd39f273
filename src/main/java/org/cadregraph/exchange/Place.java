package org.cadregraph.exchange;

/**
 * Where a row stands.
 *
 * @param file the file's name as it was sent
 * @param line the line on which the row starts, from 1
 * @param index the row's number in its list, from 0
 */
record Place(String file, long line, int index) {}
