/**
 * What people may ask of those who keep records of them: an extract of all that is held, and erasure; and for how long
 * things are kept. Each fact is read and changed by the feature that keeps it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "graph",
            "api",
            "access",
            "time",
            "cadre",
            "tenure",
            "planning",
            "dossier",
            "decision",
            "exchange"
        })
package org.cadregraph.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
