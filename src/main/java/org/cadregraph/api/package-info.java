/**
 * The door to the world: GraphQL scalars, ids, pages, errors, and who is asking. It knows no feature; features
 * hand it what it needs (a {@link org.cadregraph.api.NodeSource}, a batch).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "time"})
package org.cadregraph.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
