package org.cadregraph.organisation;

import org.jspecify.annotations.Nullable;

/** Which organisations; every part that is given must hold. */
record OrganisationFilter(
        @Nullable String nameStartsWith, @Nullable String classification) {

    static final OrganisationFilter ALL = new OrganisationFilter(null, null);
}
