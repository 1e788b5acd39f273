package org.cadregraph.succession;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best plans.
 *
 * @param plans each different from the others, in {@link MovePlan#ORDER}
 * @param proven whether no other plan is better than any of these; and, where they are fewer than sought, whether there is no other
 * @param bound no other plan scores more; absent when there is no other
 */
record BestPlans(
        List<MovePlan> plans, boolean proven, @Nullable Integer bound) {}
