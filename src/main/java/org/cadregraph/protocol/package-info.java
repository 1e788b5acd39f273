/**
 * How a request comes in over HTTP and how its answer goes out: GraphQL over HTTP to the letter, and whatever cannot be
 * answered refused in the form of a GraphQL error. It knows no field of the schema.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"api"})
package org.cadregraph.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
