package org.cadregraph.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.Traces;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Finds what imports and their reports tell of a person. */
final class ToldOfPerson {

    private static final JsonMapper JSON = JsonMapper.shared();

    // Reports are few and are read whole: texts cannot be found otherwise.
    private static final String IMPORTS = """
            RETURN i {.id, .name, .files, .message, .state, .startedAt, problems: COLLECT {
              MATCH (i)-[:TOLD]->(problems:ImportProblems)
              WHERE any(text IN coalesce(problems.rejections, []) + coalesce(problems.findings, [])
                WHERE any(needle IN $needles WHERE normalize(toLower(text), NFC) CONTAINS needle))
              RETURN problems {.done, .rejections, .findings} ORDER BY problems.done }} AS import
            ORDER BY i.startedAt, i.id
            """;

    /** All imports, each with those of its problems that may name them. */
    static final String ALL = "MATCH (i:Import)\n" + IMPORTS;

    /** The same, of the imports that the viewer may see. */
    static final String VISIBLE = "MATCH (i:Import) WHERE visibleImport(i)\n" + IMPORTS;

    /** Lists of which each row is a person's, whom its id names. */
    private static final Set<String> OF_PEOPLE = lists(Section.PERSONS, Section.CADRE_NAMES);

    private static final Set<String> OF_TENURES = lists(Section.MEMBERSHIPS);

    private static final Set<String> OF_PLANS = lists(Section.PLANNING_ENTRIES);

    /** Fields that name a person by their key. */
    private static final Set<String> PERSON = Set.of("person_id", "cadre_id");

    private ToldOfPerson() {}

    private static Set<String> lists(Section... sections) {
        return Stream.of(Form.values())
                .flatMap(form -> Stream.of(sections).map(form::list))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Map<String, List<String>> parameters(Traces traces) {
        return Map.of(
                "needles",
                traces.needles().stream().map(ToldOfPerson::asWritten).toList());
    }

    /** As it stands within a report, which is JSON. */
    private static String asWritten(String text) {
        String json = JSON.writeValueAsString(text);
        return json.substring(1, json.length() - 1);
    }

    static RowProblem problem(String text) {
        return JSON.readValue(text, RowProblem.class);
    }

    /** Whether it may name them: of who is erased nothing may stay, so that it is rather taken out without need. */
    static boolean mayName(RowProblem problem, Traces traces) {
        // A key may be any word; only a name is looked for within a text.
        Traces names = new Traces(Map.of(), Set.of(), traces.names());
        return Stream.of(problem.id(), problem.value())
                        .anyMatch(text -> text != null && (traces.is(text) || names.in(text)))
                || names.in(problem.file())
                || names.in(problem.reason());
    }

    /**
     * Whether its row says by an id that it is theirs. Many bear one name, so that a name alone would tell people of their
     * namesakes.
     */
    static boolean isAbout(RowProblem problem, Traces traces) {
        if (OF_PEOPLE.contains(problem.section())) {
            return isRecord(RecordKind.CADRE, problem.id(), traces);
        }
        return (OF_TENURES.contains(problem.section()) && isRecord(RecordKind.TENURE, problem.id(), traces))
                || (OF_PLANS.contains(problem.section()) && isRecord(RecordKind.PLANNING_ENTRY, problem.id(), traces))
                || (PERSON.contains(problem.field()) && isRecord(RecordKind.CADRE, problem.value(), traces));
    }

    private static boolean isRecord(RecordKind kind, @Nullable String key, Traces traces) {
        return key != null && traces.pseudonyms().containsKey(kind.id(key));
    }
}
