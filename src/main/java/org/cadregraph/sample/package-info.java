/**
 * Demonstration data: a made-up city with its people, written by a generator that always writes the same. The city's
 * units and the dates of its terms are those of a real place; nobody in it is real. And scale data: a made-up country of
 * any size, to see how the product does with it.
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
            "training",
            "decision"
        })
package org.cadregraph.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
