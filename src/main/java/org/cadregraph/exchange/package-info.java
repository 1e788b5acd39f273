/** Bringing records in: Popolo JSON, row by row, each with what became of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time", "organisation", "cadre", "tenure"})
package org.cadregraph.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
