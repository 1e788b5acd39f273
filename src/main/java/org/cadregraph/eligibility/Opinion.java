package org.cadregraph.eligibility;

import java.util.List;

/**
 * What the rules say to a proposal, by the record that whoever asks may see.
 *
 * @param cadre whether there is such a cadre, for whoever asks
 * @param position whether there is such a post
 * @param objections why it is no pass; none when it is one, and when either is not there
 */
public record Opinion(boolean cadre, boolean position, List<Objection> objections) {

    public Opinion {
        objections = List.copyOf(objections);
    }
}
