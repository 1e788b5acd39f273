/** Findings: what cannot be right in the records, or hardly can. They are listed, and block nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time", "organisation", "cadre", "tenure", "succession"})
package org.cadregraph.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
