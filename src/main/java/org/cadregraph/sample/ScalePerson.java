package org.cadregraph.sample;

import java.util.ArrayList;
import java.util.List;

/** A cadre of the made-up country. Days are days since 1970. */
final class ScalePerson {

    final Names.Full name;
    final int birth;
    final List<ScaleStint> stints = new ArrayList<>(6);

    /** Where the last post was, and how high. */
    int area;

    int grade;

    /** When the last post that fills the time ends. */
    int until;

    ScalePerson(Names.Full name, int birth) {
        this.name = name;
        this.birth = birth;
    }
}
