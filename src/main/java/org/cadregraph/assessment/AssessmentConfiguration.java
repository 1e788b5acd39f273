package org.cadregraph.assessment;

import org.cadregraph.dossier.Dossiers;
import org.cadregraph.graph.Graph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The records of each kind. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    @Bean
    Dossiers<Discipline> disciplines(Graph graph) {
        return new Dossiers<>(graph, Discipline.KIND);
    }

    @Bean
    Dossiers<Evaluation> evaluations(Graph graph) {
        return new Dossiers<>(graph, Evaluation.KIND);
    }

    @Bean
    Dossiers<WorkingGroup> workingGroups(Graph graph) {
        return new Dossiers<>(graph, WorkingGroup.KIND);
    }

    @Bean
    Dossiers<TrustVote> trustVotes(Graph graph) {
        return new Dossiers<>(graph, TrustVote.KIND);
    }

    @Bean
    Dossiers<Inspection> inspections(Graph graph) {
        return new Dossiers<>(graph, Inspection.KIND);
    }

    @Bean
    Dossiers<Commendation> commendations(Graph graph) {
        return new Dossiers<>(graph, Commendation.KIND);
    }

    @Bean
    Dossiers<PolicyBenefit> policyBenefits(Graph graph) {
        return new Dossiers<>(graph, PolicyBenefit.KIND);
    }
}
