/** How cadres and organisations did, what was found and what followed: records of cadre work of these kinds. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time", "organisation", "cadre", "rule", "dossier"})
package org.cadregraph.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
