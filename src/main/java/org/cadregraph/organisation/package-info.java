/**
 * Organisations (tổ chức, cơ quan, đơn vị) with their dated tree and what became of them, and the positions (chức danh,
 * chức vụ) in them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time"})
package org.cadregraph.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
