package org.cadregraph.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which posts count; every part that is given must hold. */
record HeldPostsFilter(
        @Nullable List<String> keys,
        @Nullable List<String> kinds,
        @Nullable List<String> classifications,
        @Nullable Boolean acting) {

    static final HeldPostsFilter ALL = new HeldPostsFilter(null, null, null, null);
}
