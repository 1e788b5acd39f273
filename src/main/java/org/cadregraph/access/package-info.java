/**
 * Who may see and do what: signing in, the table of rules ({@code graphql/access.yaml}), and the log of who
 * read what is confidential.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api"})
package org.cadregraph.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
