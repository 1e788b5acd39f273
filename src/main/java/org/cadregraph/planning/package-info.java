/**
 * Planning (quy hoạch): who is prepared for which post. It records what was decided; whether somebody fits a post is
 * judged elsewhere.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time", "organisation", "cadre", "tenure"})
package org.cadregraph.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
