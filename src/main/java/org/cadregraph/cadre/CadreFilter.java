package org.cadregraph.cadre;

import org.cadregraph.api.Identifier;
import org.jspecify.annotations.Nullable;

/** Which cadres; every part that is given must hold. */
record CadreFilter(
        @Nullable String nameStartsWith,
        @Nullable String gender,
        @Nullable Identifier identifier) {

    static final CadreFilter ALL = new CadreFilter(null, null, null);
}
