/**
 * The door to the database: the only package that knows Neo4j. It runs statements in this process or over Bolt, holds
 * each read to what its viewer may see, counts what a request costs, and keeps the database's schema.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cadregraph.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
