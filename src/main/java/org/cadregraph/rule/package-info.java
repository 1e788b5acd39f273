/**
 * The rules of cadre work (quy định) as data: rule sets with their source, dates and confidence, public holidays and
 * working days, and retirement ages. Files of an office replace those that ship.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time"})
package org.cadregraph.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
