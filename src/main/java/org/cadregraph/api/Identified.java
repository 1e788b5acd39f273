package org.cadregraph.api;

/** A record with a global id. */
public interface Identified {

    String id();
}
