/** Finding cadres, positions and organisations by any of their names, and by what they are and were. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time", "organisation", "cadre", "tenure"})
package org.cadregraph.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
