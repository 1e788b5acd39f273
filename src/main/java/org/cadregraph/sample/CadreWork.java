package org.cadregraph.sample;

import java.util.ArrayList;
import java.util.List;
import org.cadregraph.planning.PlanningLine;

/** The stages of cadre work beside careers and plans, made up when these are known, by chances of their own. */
final class CadreWork {

    private CadreWork() {}

    /** The records of each kind, in the order in which they can be written: what others name comes before them. */
    static List<DossierList> write(
            long seed, List<Post> posts, List<Person> people, List<Stint> stints, List<PlanningLine> plans) {
        List<DossierList> lists = new ArrayList<>(Training.write(new Dice(seed + 1), people, stints, plans));
        Disciplines disciplines = new Disciplines(new Dice(seed + 2), new CityStaff(people), plans);
        DossierList evaluations = Evaluations.write(new Dice(seed + 3), people, plans, disciplines);
        lists.add(disciplines.list());
        lists.add(WorkingGroups.write());
        lists.add(evaluations);
        lists.add(TrustVotes.write(new Dice(seed + 4), stints));
        lists.add(Inspections.write(new Dice(seed + 5), posts, stints));
        lists.add(Commendations.write(new Dice(seed + 6), evaluations));
        lists.add(PolicyBenefits.write(new Dice(seed + 7), stints));
        lists.addAll(PersonnelCases.write());
        return List.copyOf(lists);
    }
}
