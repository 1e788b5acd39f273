/**
 * What a request may cost: how large and how deep its document and its values may be, how long it may take, how many of
 * them may be at work, how often one client may ask. Whatever exceeds a limit is refused with the limit's own code, before
 * it costs much, and the next request is answered.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api"})
package org.cadregraph.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
