package org.cadregraph.eligibility;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cadregraph.assessment.Discipline;
import org.cadregraph.assessment.Evaluation;
import org.cadregraph.assessment.TrustVote;
import org.cadregraph.cadre.Cadres;
import org.cadregraph.dossier.Dossiers;
import org.cadregraph.graph.Viewer;
import org.cadregraph.tenure.Belief;
import org.cadregraph.training.Certificate;
import org.cadregraph.training.Certificates;
import org.springframework.stereotype.Component;

/** Finds the records of cadre work on cadres, and tells them from those that their reader may not read. */
@Component
class OpenDossiers {

    private final Dossiers<Discipline> disciplines;
    private final Dossiers<Evaluation> evaluations;
    private final Dossiers<TrustVote> votes;
    private final Certificates certificates;
    private final Cadres people;

    OpenDossiers(
            Dossiers<Discipline> disciplines,
            Dossiers<Evaluation> evaluations,
            Dossiers<TrustVote> votes,
            Certificates certificates,
            Cadres people) {
        this.disciplines = disciplines;
        this.evaluations = evaluations;
        this.votes = votes;
        this.certificates = certificates;
        this.people = people;
    }

    /** Those on these cadres of the kinds that are needed. */
    Of of(Viewer viewer, List<String> cadres, Belief belief, Set<DossierNeed> needs) {
        OffsetDateTime at = belief.knownAt();
        return new Of(
                people.open(viewer, cadres),
                viewer,
                needs,
                ifNeeded(needs, DossierNeed.DISCIPLINES, () -> disciplines.ofCadres(viewer, cadres, at)),
                ifNeeded(needs, DossierNeed.EVALUATIONS, () -> evaluations.ofCadres(viewer, cadres, at)),
                ifNeeded(needs, DossierNeed.TRUST_VOTES, () -> votes.ofCadres(viewer, cadres, at)),
                ifNeeded(needs, DossierNeed.CERTIFICATES, () -> certificates.of(viewer, cadres, at)));
    }

    private static <T> Map<String, List<T>> ifNeeded(
            Set<DossierNeed> needs, DossierNeed need, Supplier<Map<String, List<T>>> reading) {
        return needs.contains(need) ? reading.get() : Map.of();
    }

    /** Records by cadre. */
    record Of(
            Set<String> open,
            Viewer viewer,
            Set<DossierNeed> needs,
            Map<String, List<Discipline>> disciplined,
            Map<String, List<Evaluation>> evaluated,
            Map<String, List<TrustVote>> voted,
            Map<String, List<Certificate>> certified) {

        Shown<Discipline> disciplines(String cadre) {
            return shown(DossierNeed.DISCIPLINES, Discipline.KIND.part(), disciplined, cadre);
        }

        Shown<Evaluation> evaluations(String cadre) {
            return shown(DossierNeed.EVALUATIONS, Evaluation.KIND.part(), evaluated, cadre);
        }

        Shown<TrustVote> votes(String cadre) {
            return shown(DossierNeed.TRUST_VOTES, TrustVote.KIND.part(), voted, cadre);
        }

        Shown<Certificate> certificates(String cadre) {
            return shown(DossierNeed.CERTIFICATES, Certificates.PART, certified, cadre);
        }

        private <T> Shown<T> shown(DossierNeed need, String part, Map<String, List<T>> records, String cadre) {
            boolean shown = needs.contains(need) && open.contains(cadre) && viewer.sees(part);
            return new Shown<>(shown, records.getOrDefault(cadre, List.of()));
        }
    }
}
