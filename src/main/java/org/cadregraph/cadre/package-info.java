/** Cadres (cán bộ) with their names and identifiers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time"})
package org.cadregraph.cadre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
