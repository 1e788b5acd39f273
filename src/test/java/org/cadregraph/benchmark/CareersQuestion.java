package org.cadregraph.benchmark;

import java.util.Map;

/** What is asked about all careers, or about one against all others. */
enum CareersQuestion {
    LADDERS_TO_KIND(
            "ladders to a kind of post",
            "query($on: Date!) { careerLadders(to: {kind: \"secretary\"}, asOf: $on) { arrivals withoutPrior paths {"
                    + " count share { value low high } time { median } steps { place { kind } time { median } } } } }"),
    LADDERS_TO_POST(
            "ladders to a post, by post",
            "query($post: ID!, $on: Date!) { careerLadders(to: {position: {id: $post}}, by: POSITION, asOf: $on,"
                    + " smallestCell: 1) { arrivals withoutPrior paths { count share { value low high } time { median }"
                    + " steps { place { position { title } } time { median } } } } }"),
    STEPS_FROM_KIND(
            "next steps from a kind of post",
            "query($on: Date!) { nextSteps(from: {kind: \"official\"}, asOf: $on) { count moved left staying untilNext"
                    + " { median } stay { median } places { place { kind } count share { value low high } time { median }"
                    + " } } }"),
    STEPS_FROM_POST(
            "next steps from a post, by post",
            "query($post: ID!, $on: Date!) { nextSteps(from: {position: {id: $post}}, by: POSITION, asOf: $on,"
                    + " smallestCell: 1) { count moved left staying untilNext { median } stay { median } places { place {"
                    + " position { title } } count share { value low high } time { median } } } }"),
    PATHS(
            "paths from a kind to another",
            "query($on: Date!) { careerPaths(from: {kind: \"official\"}, to: {kind: \"secretary\"}, asOf: $on) { count"
                    + " paths { places { kind } count share { value low high } time { median } } shortest { weakest moves"
                    + " { from { kind } to { kind } count } } } }"),
    BOTTLENECKS_BY_KIND(
            "bottlenecks by kind",
            "query($on: Date!) { bottlenecks(asOf: $on, smallestCell: 1) { total exact places { place { kind }"
                    + " betweenness parts entered left leftUpward } } }"),
    BOTTLENECKS_BY_POST(
            "bottlenecks by post",
            "query($on: Date!) { bottlenecks(by: POSITION, asOf: $on, smallestCell: 1) { total exact places { place {"
                    + " position { title } } betweenness parts entered left leftUpward } } }"),
    SIMILAR_BY_KIND(
            "careers like one, by kind",
            "query($cadre: ID!, $on: Date!) { cadre(by: {id: $cadre}) { similarCareers(asOf: $on) { cadre { name }"
                    + " similarity stretches { edit years } } } }"),
    SIMILAR_BY_RATES(
            "careers like one, by kind and rates",
            "query($cadre: ID!, $on: Date!) { cadre(by: {id: $cadre}) { similarCareers(costs: TRANSITION_RATES, asOf:"
                    + " $on) { cadre { name } similarity stretches { edit years } } } }"),
    SIMILAR_BY_POST(
            "careers like one, by post",
            "query($cadre: ID!, $on: Date!) { cadre(by: {id: $cadre}) { similarCareers(by: POSITION, asOf: $on) {"
                    + " cadre { name } similarity stretches { edit years } } } }"),
    LIKELY(
            "likely next posts of one",
            "query($cadre: ID!, $on: Date!) { cadre(by: {id: $cadre}) { likelyNextPosts(asOf: $on) { position { title"
                    + " } probability basis count } } }"),
    /** What the others are measured against: it reads the whole record for each answer. */
    TRANSITIONS("transitions, which read the record each time", "{ transitions(method: BY_START) { total } }");

    final String title;
    private final String document;

    CareersQuestion(String title, String document) {
        this.title = title;
        this.document = document;
    }

    Asked of(CareersSubjects subjects) {
        return new Asked(
                document, Map.of("post", subjects.post(), "cadre", subjects.cadre(), "on", SuccessionSubjects.DAY));
    }
}
