package org.cadregraph.api;

import java.util.Collection;

/** A record that tells of several people: whoever reads it reads of them all. */
public interface PersonalOfSeveral {

    /** The records of whom it tells. */
    Collection<? extends Identified> people();
}
