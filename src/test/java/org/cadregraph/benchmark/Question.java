package org.cadregraph.benchmark;

import org.jspecify.annotations.Nullable;

/** What is asked, and of which records. A new question needs only a line of each here. */
enum Question {
    CAREER(
            "a career of 6 tenures",
            true,
            "query($key: String!) { cadre(by: {key: $key}) { name birthDate career { from to acting position { title organisation { name } } } } }",
            """
            MATCH (c:Cadre) WHERE COUNT { (c)-[:APPOINTED_TO]->() } = 6
            RETURN c.key AS key ORDER BY c.id LIMIT 2000"""),
    CHAIN(
            "a chain of 50 incumbencies",
            true,
            "query($key: String!) { position(by: {key: $key}) { title incumbencies { from to acting cadre { name } } } }",
            """
            MATCH (p:Position {seats: 1}) WHERE COUNT { (p)<-[t:APPOINTED_TO WHERE t.acting IS NULL]-() } = 50
            RETURN p.key AS key ORDER BY p.id LIMIT 500"""),
    LIST(
            "a list of 50 with present posts",
            true,
            "query($after: String!) { cadres(first: 50, after: $after) { nodes { name birthDate posts { certainty tenure { from position { title organisation { name } } } } } pageInfo { hasNextPage endCursor } } }",
            "{ cadres(first: 500) { edges { after: cursor } } }"),
    SUBTREE(
            "a subtree of 30 posts with holders",
            true,
            "query($key: String!) { positions(first: 50, filter: {organisation: {key: $key}, subtree: true}) { nodes { title organisation { name } holders { certainty tenure { from cadre { name } } } } } }",
            """
            MATCH (o:Organisation {classification: 'commune'})
            WHERE COUNT { (o)<-[:PART_OF]-(:Organisation)<-[:IN]-(:Position) } = 30
            RETURN o.key AS key ORDER BY o.id LIMIT 500"""),
    SEARCH(
            "a search for a name, typed in a hurry",
            false,
            "query($text: String!) { search(text: $text, first: 10) { edges { match name node { ... on Cadre { birthDate posts { tenure { position { title } } } } } } } }",
            "MATCH (c:Cadre) RETURN left(c.folded, size(c.folded) - 2) AS text ORDER BY c.id LIMIT 500"),
    COUNT(
            "a count of who was in office on a day",
            false,
            "query($day: Date!) { inOffice(asOf: $day) { certain possible } }",
            "UNWIND range(1, 300) AS n RETURN toString(date('1975-01-01') + duration({days: n * 7919 % 18000})) AS day"),
    CHAIN_PLANNED(
            "the chain with planned successors",
            CHAIN,
            "query($key: String!) { position(by: {key: $key}) { title incumbencies { from to acting cadre { name } } plannedSuccessors { readiness rank cadre { name } } } }",
            """
            MATCH (p:Position {seats: 1}) WHERE COUNT { (p)<-[t:APPOINTED_TO WHERE t.acting IS NULL]-() } = 50
              AND EXISTS { (p)<-[:PLANNED_FOR]-() }
            RETURN p.key AS key ORDER BY p.id LIMIT 500"""),
    SUBTREE_PLANNED(
            "the subtree with planned successors",
            SUBTREE,
            "query($key: String!) { positions(first: 50, filter: {organisation: {key: $key}, subtree: true}) { nodes { title organisation { name } holders { certainty tenure { from cadre { name } } } plannedSuccessors { readiness rank cadre { name } } } } }",
            SUBTREE.sample);

    final String title;

    /** Whether the contestants compete in it; all questions show how the product grows. */
    final boolean contested;

    final String document;

    /** Finds the values of its variables, by their names: in Cypher, or in GraphQL as the edges of the only list. */
    final String sample;

    /** The question that asks for less; absent where this one is not held against another. */
    final @Nullable Question less;

    Question(String title, boolean contested, String document, String sample) {
        this(title, contested, null, document, sample);
    }

    Question(String title, Question less, String document, String sample) {
        this(title, false, less, document, sample);
    }

    Question(String title, boolean contested, @Nullable Question less, String document, String sample) {
        this.title = title;
        this.contested = contested;
        this.less = less;
        this.document = document;
        this.sample = sample;
    }
}
