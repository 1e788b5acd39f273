/**
 * Succession: the chain of a post's incumbencies and vacancies, who came before whom and after; who could follow, what follows
 * when posts fall vacant, and whether those who are planned are enough. The searches are pure code on what was read before.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "graph",
            "api",
            "time",
            "organisation",
            "cadre",
            "rule",
            "tenure",
            "planning",
            "eligibility",
            "decision"
        })
package org.cadregraph.succession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
