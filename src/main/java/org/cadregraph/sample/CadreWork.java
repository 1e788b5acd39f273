package org.cadregraph.sample;

import java.util.ArrayList;
import java.util.List;
import org.cadregraph.planning.PlanningLine;

/** The stages of cadre work beside careers and plans, made up when these are known, by chances of their own. */
final class CadreWork {

    private CadreWork() {}

    /** The records of each kind, in the order in which they can be written: what others name comes before them. */
    static List<DossierList> write(long seed, List<Person> people, List<Stint> stints, List<PlanningLine> plans) {
        List<DossierList> lists = new ArrayList<>(Training.write(new Dice(seed + 1), people, stints, plans));
        Disciplines disciplines = new Disciplines(new Dice(seed + 2), new CityStaff(people), plans);
        lists.add(disciplines.list());
        lists.add(Evaluations.write(new Dice(seed + 3), people, plans, disciplines));
        return List.copyOf(lists);
    }
}
