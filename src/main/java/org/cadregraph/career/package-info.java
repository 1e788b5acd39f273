/** Careers as paths: how people get to a post. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time", "organisation", "cadre", "tenure"})
package org.cadregraph.career;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
