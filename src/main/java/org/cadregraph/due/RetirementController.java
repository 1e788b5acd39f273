package org.cadregraph.due;

import org.cadregraph.cadre.Cadre;
import org.cadregraph.eligibility.CadreRetirement;
import org.cadregraph.rule.Retirement;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers when a cadre retires. */
@Controller
class RetirementController {

    private final Retirement retirement;

    RetirementController(Retirement retirement) {
        this.retirement = retirement;
    }

    @SchemaMapping
    CadreRetirement retirement(Cadre cadre) {
        return CadreRetirement.of(cadre, retirement);
    }
}
