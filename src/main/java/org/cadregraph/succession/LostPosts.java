package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Name;
import org.cadregraph.api.Problem;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.eligibility.CadreRetirement;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RetirementAge;
import org.cadregraph.tenure.Belief;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds the posts of organisations with who holds them on a day, and who of those may have left by then. */
@Repository
class LostPosts {

    // One row a post, whoever holds it: so many posts are so many rows.
    private static final String POSTS = """
            MATCH (organisation)<-[:IN]-(position:Position)
            WITH id, organisation, position ORDER BY position.rank, position.sortKey, position.id LIMIT $limit
            RETURN id, {position: %s, held: COLLECT {
              MATCH (position)<-[tenure]-(cadre:Cadre)
              WHERE tenure.possibleFrom <= $day AND tenure.possibleTo > $day
              OPTIONAL MATCH (term:Term {id: tenure.term})
              RETURN tenure {.id, .from, .to, .endUnknown, .acting, .expectedUntil, termEnd: term.to, cadre: cadre %s}
            }} AS value
            """.formatted(Position.PROJECTION, Cadre.FIELDS);

    private static final Belief.Text OF_ORGANISATION = Belief.Text.of("""
            UNWIND $ids AS id
            MATCH (organisation:Organisation {id: id}) WHERE visibleOrganisation(organisation)
            WITH id, organisation
            """ + POSTS);

    private static final Belief.Text OF_SUBTREE = Belief.Text.of("""
            UNWIND $ids AS id
            MATCH (root:Organisation {id: id})
            MATCH (root)(()<-[step:PART_OF WHERE coalesce(step.from <= $day, true)
              AND coalesce(step.to > $day, true)]-()){0,}(organisation:Organisation)
            WITH DISTINCT id, organisation WHERE visibleOrganisation(organisation)
            """ + POSTS);

    private final Graph graph;
    private final Retirement retirement;

    LostPosts(Graph graph, Retirement retirement) {
        this.graph = graph;
        this.retirement = retirement;
    }

    /**
     * The posts that there are on a day, by rank and then by title.
     *
     * @param most at most so many, those too that are no more or not there yet
     * @throws Problem when there are more
     */
    List<LostPost> of(Viewer viewer, String organisation, boolean subtree, LocalDate day, Belief belief, int most) {
        Map<String, Object> parameters = new HashMap<>(belief.parameters());
        parameters.put("ids", List.of(organisation));
        parameters.put("day", day);
        parameters.put("limit", most + 1);
        Belief.Text text = subtree ? OF_SUBTREE : OF_ORGANISATION;
        List<LostPost> posts = new ArrayList<>();
        List<Row> rows = graph.read(viewer, text.of(belief), parameters);
        if (rows.size() > most) {
            throw new Problem(
                    Problem.Code.LIMIT_EXCEEDED,
                    "At most " + most + " posts are looked at together, those too that are no more: ask unit by unit");
        }
        for (Row row : rows) {
            LostPost post = post(row.row("value"), day);
            if (isThere(post.position(), day)) {
                posts.add(post);
            }
        }
        return posts;
    }

    private static boolean isThere(Position position, LocalDate day) {
        return begun(position.created(), day)
                && begun(position.organisation().founded(), day)
                && !over(position.abolished(), day)
                && !over(position.organisation().dissolved(), day);
    }

    private static boolean begun(@Nullable PartialDate from, LocalDate day) {
        return from == null || !from.earliest().isAfter(day);
    }

    private static boolean over(@Nullable PartialDate to, LocalDate day) {
        return to != null && !to.latest().isAfter(day);
    }

    private LostPost post(Row row, LocalDate day) {
        // Who is said twice to hold it holds one seat, and stays if either says so.
        Map<String, LostPost.Holder> holders = new LinkedHashMap<>();
        for (Row held : row.rows("held")) {
            Period period = new Period(Name.date(held, "from"), Name.date(held, "to"), held.flag("endUnknown"));
            if (!period.reversed() && !held.flag("acting")) {
                Cadre cadre = Cadre.of(held.row("cadre"));
                holders.merge(
                        cadre.id(),
                        new LostPost.Holder(cadre, leaves(held, cadre, period, day)),
                        (one, other) -> one.leaves() == null ? one : other);
            }
        }
        return new LostPost(Position.of(row.row("position")), List.copyOf(holders.values()));
    }

    /** Why whoever holds a post on a day may have left it by then; absent when nothing says so. */
    private LostPost.@Nullable Reason leaves(Row held, Cadre cadre, Period period, LocalDate day) {
        PartialDate died = cadre.deathDate();
        if (died != null && !died.earliest().isAfter(day)) {
            return LostPost.Reason.DEATH;
        }
        RetirementAge retires = CadreRetirement.of(cadre, retirement).earliest();
        if (retires != null && retires.lastDay().isBefore(day)) {
            return LostPost.Reason.RETIREMENT;
        }
        PartialDate until = Name.date(held, "expectedUntil");
        PartialDate term = Name.date(held, "termEnd");
        if ((until != null && !until.earliest().isAfter(day))
                || (term != null && !term.earliest().isAfter(day))) {
            return LostPost.Reason.TERM_OVER;
        }
        return period.earliestTo().isAfter(day) ? null : LostPost.Reason.END_UNKNOWN;
    }
}
