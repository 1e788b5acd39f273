/** Succession: the chain of a post's incumbencies and vacancies, who came before whom and after. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time", "organisation", "cadre", "tenure"})
package org.cadregraph.succession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
