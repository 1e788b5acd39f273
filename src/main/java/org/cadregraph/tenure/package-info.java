/**
 * Tenures: the one place that joins people to posts. Terms, appointments and rotations, careers, and who was in office
 * on a day.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time", "organisation", "cadre"})
package org.cadregraph.tenure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
