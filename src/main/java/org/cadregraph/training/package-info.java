/** What cadres learnt (đào tạo, bồi dưỡng): courses, their classes, who attended them, and the levels that came of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time", "organisation", "cadre", "rule", "dossier"})
package org.cadregraph.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
