/** Watching what becomes of the records of an organisation and of all below it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "access"})
package org.cadregraph.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
