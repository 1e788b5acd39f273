package org.cadregraph.sample;

import java.util.List;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.decision.ReorganisationPlan;
import org.cadregraph.organisation.ManagementEntry;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TermEntry;

/**
 * A city with its organisations and, made up, everybody who held a post in it from about 1995 on. It is the same every
 * time. On 31 December 2018, and for the periods named, it has as many people as the city's report counts:
 *
 * <ul>
 *   <li>16 tenures of kind rotation begin in the term {@code ls-dang-2015-2020}.
 *   <li>5 transfers lead from a department (classification {@code department}) to a post of a ward's or commune's
 *       People's Committee (kind chair or vice chair, classification {@code commune people's committee}) in the
 *       Council's term 2016–2021: the only ones from departments to leading posts there since 2013, apart from
 *       rotations.
 *   <li>162 appointments and reappointments to posts under the Standing Committee's management (kinds {@code head} and
 *       {@code deputy head} in organisations classified {@code department}, {@code party department},
 *       {@code public service unit} or {@code school}), not acting, begin from 1 June 2012 to 31 March 2018; the
 *       decisions that begin them are those of {@code ls-thanh-uy}.
 *   <li>74 people are heads or deputy heads (kinds {@code head}, {@code deputy head}) of organisations classified
 *       {@code department} or {@code party department}.
 *   <li>38 people hold {@code ls-thanh-uy-ban-chap-hanh}, 12 of them {@code ls-thanh-uy-ban-thuong-vu}.
 *   <li>80 people are commune-level leaders: kinds {@code secretary}, {@code deputy secretary}, {@code chair} and
 *       {@code vice chair} in organisations whose classification begins with {@code commune}. They are ten in each
 *       ward and commune, where three posts fall to holders of another.
 *   <li>2,241 planning entries are dated from 1 January 2013 to 21 January 2020, each for somebody whose age and service
 *       fitted the post on that day ({@link Planning}), and who had the certificates and ratings that the made-up
 *       standards ask.
 *   <li>Two classes of elementary political theory with 82 learners of wards and communes begin from 2013 to 2015, two of
 *       intermediate theory beside work with 138 from 2015 to 2017.
 *   <li>From 1 January 2014 to 21 January 2020 attendances begin of courses that give a master's degree (12 people), a
 *       degree (5), advanced (35) and intermediate theory (172), and 22,547 of short courses; all of people who work below
 *       {@code ls} then.
 *   <li>The 38, the 12, the 74 and the 80 have the levels of education and theory that the report counts
 *       ({@link CountedLevels}).
 * </ul>
 *
 * @param dossiers the records of cadre work of each kind, in the order in which they can be written
 */
public record SampleCity(
        List<OrganisationEntry> organisations,
        List<PositionEntry> positions,
        ReorganisationPlan reorganisation,
        List<ManagementEntry> managements,
        List<TermEntry> terms,
        List<DecisionEntry> decisions,
        List<CadreEntry> cadres,
        List<TenureEntry> tenures,
        List<PlanningLine> plans,
        List<DossierList> dossiers) {

    private static final long SEED = 20_250_701;

    /** Makes the city. */
    public static SampleCity make() {
        return make(SEED);
    }

    /** Makes one of the cities that might have been. */
    static SampleCity make(long seed) {
        Blueprint plan = new Blueprint();
        Surroundings.drawProvince(plan);
        CityOrganisations.draw(plan);
        Communes.draw(plan);
        NewWards.draw(plan);
        Surroundings.drawSchools(plan);

        Dice dice = new Dice(seed);
        Names names = new Names(dice);
        Terms terms = new Terms();
        Agenda agenda = new Agenda();
        Careers careers = new Careers(plan, terms, agenda, dice, new Workforce(dice, names));
        LeadingCareer.plan(careers);
        Rotations.plan(careers);
        Reorganisation.plan(careers);
        Assemblies.setUp(careers);
        careers.vacancies.fillAll();
        agenda.run(Milestones.END);

        List<Stint> stints = careers.stints;
        ReportedAppointments.settle(stints);
        Secondments.add(plan, dice, stints);
        Covers.add(dice, stints);
        stints.removeIf(stint -> !stint.lasted());
        Lapses.forget(dice, stints);
        List<DecisionEntry> decisions = Decisions.write(dice, stints);
        ReorganisationPlan reorganisation = EndOfTheCity.write(plan, stints);
        PersonnelFiles files = new PersonnelFiles(dice, names);
        files.write(careers.workforce.people);
        List<PlanningLine> plans = Planning.write(plan.posts, stints, terms);
        return new SampleCity(
                List.copyOf(plan.organisations),
                plan.posts.stream().map(Post::entry).toList(),
                reorganisation,
                Management.write(plan),
                List.copyOf(terms.entries),
                Decisions.referredTo(decisions, stints),
                List.copyOf(files.cadres),
                List.copyOf(files.tenures),
                plans,
                CadreWork.write(seed, plan.posts, careers.workforce.people, stints, plans));
    }
}
