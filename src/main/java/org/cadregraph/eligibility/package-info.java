/**
 * Eligibility (đủ tiêu chuẩn, điều kiện): whether a cadre fits a post by the rules, criterion by criterion, with the facts
 * used, until when the answer holds by itself, and what would mend it. To judge is pure code on what was loaded before.
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
            "dossier",
            "planning",
            "assessment",
            "training"
        })
package org.cadregraph.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
