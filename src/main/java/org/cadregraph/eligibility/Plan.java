package org.cadregraph.eligibility;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cadregraph.organisation.Position;

/**
 * A plan (quy hoạch) as it stands, or may stand, on a day, with what its limits ask beside the entries.
 *
 * @param lines its entries, in order
 * @param everywhere all that those people are planned for, in other plans too
 * @param posts of each organisation for whose posts somebody is planned, by its id
 * @param candidates who holds a post there and stands nowhere in the plan; looked up when somebody asks
 */
record Plan(
        List<PlanLine> lines,
        List<PlanLine> everywhere,
        Map<String, List<Position>> posts,
        Supplier<List<Surroundings.Holder>> candidates) {}
