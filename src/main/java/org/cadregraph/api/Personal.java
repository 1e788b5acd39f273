package org.cadregraph.api;

/** A record that tells of a person: whoever reads it reads of them. */
public interface Personal {

    /** The record of whom it tells. */
    Identified person();
}
