/**
 * How decisions about cadres come about: the elections in which cadres stand, the personnel cases that lead to a decision,
 * step by step, and whether somebody may be put where a decision wants them, by the rules and the waivers on record.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "graph",
            "api",
            "time",
            "organisation",
            "cadre",
            "rule",
            "tenure",
            "dossier",
            "planning",
            "eligibility"
        })
package org.cadregraph.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
