/**
 * What comes due (việc đến hạn): who retires, which terms of office end, which rotations are due back, and who has held a
 * post for too long.
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
            "eligibility",
            "succession"
        })
package org.cadregraph.due;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
