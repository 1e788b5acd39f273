package org.cadregraph.due;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cadregraph.api.Connection;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Tenure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Finds what comes due in organisations. Rules decide that, which the database does not know: so all who may be concerned
 * are looked at as they come, in a statement for each kind of record, and only a page is kept.
 */
@Repository
class Dues {

    private static final String HOLDERS = """
            MATCH (organisation)<-[:IN]-(position:Position)<-[tenure]-(cadre:Cadre)
            WHERE tenure.possibleFrom <= $asOf AND tenure.possibleTo > $asOf
            """;

    private static final String BORN = " AND cadre.birthDate >= $bornFrom AND cadre.birthDate < $bornTo\n";

    private static final String RUNNING = "RETURN id, " + Running.PROJECTION + " AS value";

    private static final String TERMS = """
            MATCH (organisation)<-[:OF]-(term:Term) WHERE term.to IS NOT NULL
            RETURN id, term {.id, .to, classification: organisation.classification, dissolved: organisation.dissolved} AS value
            """;

    private static final String LONG_HOLDERS = """
            MATCH (organisation)<-[:IN]-(position:Position)
            CALL (position) {
              MATCH (position)<-[tenure]-(cadre:Cadre) WHERE tenure.possibleFrom <= $asOf
              WITH cadre, collect(tenure) AS tenures
              WHERE any(each IN tenures WHERE each.possibleTo > $asOf)
                AND any(each IN tenures WHERE each.possibleFrom + duration({years: $years}) <= $asOf)
              RETURN cadre, tenures
            }
            RETURN id, {tenures: [tenure IN tenures | %s]} AS value
            """.formatted(Tenure.PROJECTION);

    /** Whose posts and terms count. */
    @SuppressWarnings("ImmutableEnumChecker") // a text is two strings
    private enum Within {
        ORGANISATION("""
                UNWIND $ids AS id
                MATCH (organisation:Organisation {id: id}) WHERE visibleOrganisation(organisation)
                WITH id, organisation
                """),
        SUBTREE("""
                UNWIND $ids AS id
                MATCH (root:Organisation {id: id})
                MATCH (root)(()<-[step:PART_OF WHERE coalesce(step.from <= $asOf, true)
                  AND coalesce(step.to > $asOf, true)]-()){0,}(organisation:Organisation)
                WITH DISTINCT id, organisation WHERE visibleOrganisation(organisation)
                """);

        private final Belief.Text born;
        private final Belief.Text holders;
        private final Belief.Text rotated;
        private final Belief.Text longHolders;
        private final String terms;

        Within(String units) {
            born = Belief.Text.of(units + HOLDERS + BORN + RUNNING);
            holders = Belief.Text.of(units + HOLDERS + RUNNING);
            rotated = Belief.Text.of(units + HOLDERS + RUNNING, "tenure", "ROTATED_TO");
            longHolders = Belief.Text.of(units + LONG_HOLDERS);
            terms = units + TERMS;
        }
    }

    private final Graph graph;
    private final RuleSets sets;
    private final Retirings retirings;
    private final Expiries expiries;
    private final HeldTooLong heldTooLong;

    Dues(Graph graph, RuleSets sets, Retirement retirement) {
        this.graph = graph;
        this.sets = sets;
        this.retirings = new Retirings(sets, retirement);
        this.expiries = new Expiries(sets);
        this.heldTooLong = new HeldTooLong(sets);
    }

    /** What comes due in each of these organisations. */
    Map<String, Connection<DueItem>> pages(Viewer viewer, List<String> ids, DueQuestion question) {
        Within within = question.subtree() ? Within.SUBTREE : Within.ORGANISATION;
        Map<String, Object> parameters = new HashMap<>(question.belief().parameters());
        parameters.put("ids", ids);
        parameters.put("asOf", question.asOf());
        ToldPosts posts = new ToldPosts(sets.postWords());
        Finder finder = new Finder(viewer, question, parameters);
        Found found = switch (question.of()) {
            case RETIREMENTS -> {
                Retirings.Births births = retirings.births(question.within());
                parameters.put("bornFrom", "%04d".formatted(births.first()));
                // After every date of the last year.
                parameters.put("bornTo", "%04d~".formatted(births.last()));
                yield finder.find(within.born, row -> retirings.of(row, posts, question).stream());
            }
            case EXPIRING_TERMS ->
                finder.find(within.terms, row -> expiries.term(row, posts, question).stream())
                        .with(finder.find(
                                within.holders, row -> expiries.timeInPost(Running.of(row, posts), question).stream()));
            case ROTATIONS_DUE_BACK ->
                finder.find(within.rotated, row -> expiries.rotation(Running.of(row, posts), question).stream());
            case HELD_TOO_LONG -> {
                parameters.put("years", years(question));
                Function<Row, Tenure> reader = Tenure.reader(question.belief());
                yield finder.find(
                        within.longHolders,
                        row -> heldTooLong.of(
                                row.rows("tenures").stream().map(reader).toList(), posts, question));
            }
        };
        Map<String, Connection<DueItem>> connections = new HashMap<>();
        ids.forEach(id -> connections.put(id, found.page(id).connection()));
        return connections;
    }

    private int years(DueQuestion question) {
        Integer years = question.years();
        return years != null
                ? years
                : heldTooLong
                        .fewestYears(question.asOf())
                        .orElseThrow(() -> new Problem(
                                Problem.Code.INVALID_ARGUMENT,
                                "No rule in force on " + question.asOf()
                                        + " says for how long a post may be held: give 'years'"));
    }

    /** Puts the statements of one question. */
    private final class Finder {

        private final Viewer viewer;
        private final DueQuestion question;
        private final Map<String, ? extends @Nullable Object> parameters;

        private Finder(Viewer viewer, DueQuestion question, Map<String, ? extends @Nullable Object> parameters) {
            this.viewer = viewer;
            this.question = question;
            this.parameters = parameters;
        }

        private Found find(Belief.Text text, Function<Row, Stream<DueItem>> items) {
            return find(text.of(question.belief()), items);
        }

        private Found find(String text, Function<Row, Stream<DueItem>> items) {
            return graph.fold(viewer, text, parameters, () -> new Found(question, items, new HashMap<>()));
        }
    }

    /** Takes in rows, each of an organisation that was asked about. */
    private record Found(DueQuestion question, Function<Row, Stream<DueItem>> items, Map<String, DuePage> pages)
            implements Graph.Fold {

        @Override
        public boolean add(Row row) {
            items.apply(row.row("value")).forEach(page(row.text("id"))::add);
            return true;
        }

        private DuePage page(String id) {
            return pages.computeIfAbsent(id, any -> new DuePage(question.request()));
        }

        /** With what another statement found. */
        private Found with(Found other) {
            other.pages.forEach((id, page) -> page(id).addAll(page));
            return this;
        }
    }
}
