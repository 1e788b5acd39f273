/**
 * How decisions about cadres come about: the elections in which cadres stand, and the personnel cases that lead to a
 * decision, step by step.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time", "organisation", "cadre", "rule", "tenure", "dossier"})
package org.cadregraph.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
