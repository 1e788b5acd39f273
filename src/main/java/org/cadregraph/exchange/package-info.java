/**
 * Bringing records in: Popolo JSON and sets of CSV files, row by row, each with what became of it. A {@code Source} hands
 * over rows, an {@code Intake} makes entries of those of one list, an {@code ImportPass} writes them batch by batch.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "graph",
            "api",
            "time",
            "organisation",
            "cadre",
            "tenure",
            "planning",
            "dossier",
            "assessment",
            "training",
            "decision"
        })
package org.cadregraph.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
