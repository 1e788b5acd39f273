package org.cadregraph.exchange;

import java.util.Collection;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.cadre.KeptCadres;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.Dossiers;
import org.cadregraph.organisation.KeptManagements;
import org.cadregraph.organisation.KeptOrganisations;
import org.cadregraph.organisation.KeptPositions;
import org.cadregraph.organisation.LinkRegister;
import org.cadregraph.organisation.ManagementRegister;
import org.cadregraph.organisation.OrganisationRegister;
import org.cadregraph.organisation.PositionLinkRegister;
import org.cadregraph.organisation.PositionRegister;
import org.cadregraph.planning.KeptPlans;
import org.cadregraph.planning.PlanningRegister;
import org.cadregraph.tenure.KeptTenures;
import org.cadregraph.tenure.TenureRegister;
import org.cadregraph.tenure.TermRegister;
import org.springframework.stereotype.Component;

/** All that keeps what comes in, and what says how it is kept. */
@Component
record Registers(
        OrganisationRegister organisations,
        KeptOrganisations keptOrganisations,
        PositionRegister positions,
        KeptPositions keptPositions,
        CadreRegister cadres,
        KeptCadres keptCadres,
        TenureRegister tenures,
        KeptTenures keptTenures,
        LinkRegister links,
        PositionLinkRegister positionLinks,
        ManagementRegister managements,
        KeptManagements keptManagements,
        TermRegister terms,
        PlanningRegister plans,
        KeptPlans keptPlans,
        Collection<Dossiers<?>> dossiers,
        ErasedKeys erased) {

    /** What records of a kind of cadre work may say, by the rules of the office too. */
    DossierKind<?> ofDossiers(RecordKind kind) {
        return dossiers.stream()
                .filter(its -> its.kind() == kind)
                .findFirst()
                .orElseThrow()
                .of();
    }
}
