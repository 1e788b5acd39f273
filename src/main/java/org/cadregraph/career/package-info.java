/**
 * Careers as paths: how people get to a post, where they go next, on which posts that depends, and whose careers are alike. What is
 * asked of all careers is answered from a table of them ({@code AllCareers}) that is kept in memory and told what was changed;
 * the algorithms are pure code on walks from place to place ({@code Steps}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "time", "organisation", "cadre", "tenure"})
package org.cadregraph.career;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
