/**
 * The rules of time, as pure values: dates of any precision, periods that are half-open, and how sure an answer about
 * a day can be. Everything may use it; it uses nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cadregraph.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
