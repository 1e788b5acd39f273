/**
 * What all records of cadre work have in common (hồ sơ cán bộ): each kind says what its records may say, and is kept,
 * found, corrected, withdrawn, brought in from files and erased by that alone.
 *
 * <p>Who may see a cadre's dossier is whoever the cadre works for: those whose organisations hold a post of theirs that
 * has not ended, or, when they hold none any more, one that they held.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time", "organisation", "cadre"})
package org.cadregraph.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
