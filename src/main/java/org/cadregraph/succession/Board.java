package org.cadregraph.succession;

import java.util.List;

/** What can be done about each opening. The same question has the same answer each time; the order means nothing. */
interface Board {

    /** Who may fill it. */
    List<Candidate> candidates(Opening opening);

    /** How it ends when none of these fills it; never {@link Ending#TOO_DEEP}. */
    Ending ending(Opening opening);

    /** What an ending is worth; mostly negative. */
    int score(Ending ending);
}
