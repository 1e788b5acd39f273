package org.cadregraph.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.assessment.Discipline;
import org.cadregraph.assessment.Evaluation;
import org.cadregraph.assessment.TrustVote;
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
    private final Surroundings surroundings;

    OpenDossiers(
            Dossiers<Discipline> disciplines,
            Dossiers<Evaluation> evaluations,
            Dossiers<TrustVote> votes,
            Certificates certificates,
            Surroundings surroundings) {
        this.disciplines = disciplines;
        this.evaluations = evaluations;
        this.votes = votes;
        this.certificates = certificates;
        this.surroundings = surroundings;
    }

    /** Those on these cadres. */
    Of of(Viewer viewer, List<String> cadres, Belief belief) {
        return new Of(
                surroundings.open(viewer, cadres),
                viewer,
                disciplines.ofCadres(viewer, cadres, belief.knownAt()),
                evaluations.ofCadres(viewer, cadres, belief.knownAt()),
                votes.ofCadres(viewer, cadres, belief.knownAt()),
                certificates.of(viewer, cadres, belief.knownAt()));
    }

    /** Records by cadre. */
    record Of(
            Set<String> open,
            Viewer viewer,
            Map<String, List<Discipline>> disciplined,
            Map<String, List<Evaluation>> evaluated,
            Map<String, List<TrustVote>> voted,
            Map<String, List<Certificate>> certified) {

        Shown<Discipline> disciplines(String cadre) {
            return shown(Discipline.KIND.part(), disciplined, cadre);
        }

        Shown<Evaluation> evaluations(String cadre) {
            return shown(Evaluation.KIND.part(), evaluated, cadre);
        }

        Shown<TrustVote> votes(String cadre) {
            return shown(TrustVote.KIND.part(), voted, cadre);
        }

        Shown<Certificate> certificates(String cadre) {
            return shown(Certificates.PART, certified, cadre);
        }

        private <T> Shown<T> shown(String part, Map<String, List<T>> records, String cadre) {
            return new Shown<>(open.contains(cadre) && viewer.sees(part), records.getOrDefault(cadre, List.of()));
        }
    }
}
