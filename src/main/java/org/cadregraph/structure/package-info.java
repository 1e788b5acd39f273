/** Who holds posts on a day, by age, gender and the levels that they had reached (cơ cấu đội ngũ cán bộ). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"graph", "api", "time", "organisation", "cadre", "rule", "tenure", "training"})
package org.cadregraph.structure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
