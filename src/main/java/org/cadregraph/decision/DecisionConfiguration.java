package org.cadregraph.decision;

import org.cadregraph.dossier.Dossiers;
import org.cadregraph.graph.Graph;
import org.cadregraph.rule.RuleSets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The records of each kind. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    @Bean
    Dossiers<Election> elections(Graph graph) {
        return new Dossiers<>(graph, Election.KIND);
    }

    @Bean
    Dossiers<Candidacy> candidacies(Graph graph) {
        return new Dossiers<>(graph, Candidacy.KIND);
    }

    @Bean
    Dossiers<PersonnelCase> personnelCases(Graph graph) {
        return new Dossiers<>(graph, PersonnelCase.KIND);
    }

    @Bean
    Dossiers<CaseStep> caseSteps(Graph graph) {
        return new Dossiers<>(graph, CaseStep.KIND);
    }

    @Bean
    Dossiers<CaseVote> caseVotes(Graph graph) {
        return new Dossiers<>(graph, CaseVote.KIND);
    }

    @Bean
    Dossiers<Waiver> waivers(Graph graph, RuleSets sets) {
        return new Dossiers<>(graph, Waiver.kind(sets));
    }
}
