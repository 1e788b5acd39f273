package org.cadregraph.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadregraph.search.SearchFilter.NumberRange;
import org.jspecify.annotations.Nullable;

/**
 * Says in Cypher what a {@link SearchFilter} asks of a {@code record}, and what its viewer may see. One tenure must have
 * all that is asked of a tenure.
 *
 * @param filter what is asked
 * @param units ids of the organisations that the filter speaks of, as far as the viewer sees them; absent when it speaks
 *     of none
 * @param today for a filter that names no day
 */
record Conditions(SearchFilter filter, @Nullable List<String> units, LocalDate today) {

    // The post's own word for its organisation saves a step over all its tenures.
    private static final String HAS_TENURE = """
            EXISTS { MATCH (record)-[tenure:APPOINTED_TO|ROTATED_TO]->(post:Position)
              WHERE visiblePosition(post)%s }""";
    private static final String OF_UNITS = ".organisation IN $units";

    private static final String ON_DAY = "tenure.possibleFrom <= $inOffice AND tenure.possibleTo > $inOffice";
    private static final String CERTAIN_ON_DAY = "tenure.certainFrom <= $inOffice AND tenure.certainTo > $inOffice";

    // A date known in part is compared as far as it goes: 1960 is neither before nor after 1960-05-17.
    private static final String POSSIBLE_AGE = """
            record.birthDate <= left($bornBy, size(record.birthDate))
              AND record.birthDate >= left($bornFrom, size(record.birthDate))
              AND coalesce(record.deathDate >= left($ageOn, size(record.deathDate)), true)""";
    private static final String CERTAIN_AGE = """
            record.birthDate < left($bornBefore, size(record.birthDate))
              AND record.birthDate > left($bornAfter, size(record.birthDate))
              AND coalesce(record.deathDate > left($ageOn, size(record.deathDate)), true)""";

    /** Older than anybody; the years that are counted back from a day stay years that can be written. */
    private static final int OLDEST = 200;

    /** The condition on a record of one of these kinds. */
    String of(Collection<SearchType> types) {
        return types.stream()
                .map(type -> "record:" + type.label() + " AND " + of(type))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** The condition on a record of this kind. */
    String of(SearchType type) {
        return String.join(
                " AND ",
                switch (type) {
                    case CADRE -> cadre();
                    case POSITION -> position();
                    case ORGANISATION -> organisation();
                });
    }

    private List<String> cadre() {
        List<String> conditions = new ArrayList<>(List.of("visibleCadre(record)"));
        if (filter.gender() != null) {
            conditions.add("record.gender = $gender");
        }
        if (filter.age() != null) {
            conditions.add(filter.onlyCertain() ? CERTAIN_AGE : POSSIBLE_AGE);
        }
        String ofTenure = ofTenure();
        if (!ofTenure.isEmpty()) {
            conditions.add(HAS_TENURE.formatted(ofTenure));
        }
        return conditions;
    }

    /** What is asked of a {@code tenure} in a {@code post}, each part with its {@code AND}. */
    String ofTenure() {
        List<String> conditions = new ArrayList<>();
        if (filter.inOffice() != null) {
            conditions.add(filter.onlyCertain() ? CERTAIN_ON_DAY : ON_DAY);
        }
        conditions.addAll(ofPost("post"));
        return conditions.stream().map(condition -> " AND " + condition).collect(Collectors.joining());
    }

    private List<String> position() {
        List<String> conditions = new ArrayList<>(List.of("visiblePosition(record)"));
        conditions.addAll(ofPost("record"));
        return conditions;
    }

    private List<String> organisation() {
        return units == null
                ? List.of("visibleOrganisation(record)")
                : List.of("visibleOrganisation(record)", "record.id IN $units");
    }

    /** What is asked of a post. */
    private List<String> ofPost(String post) {
        List<String> conditions = new ArrayList<>();
        if (units != null) {
            conditions.add(post + OF_UNITS);
        }
        if (filter.kind() != null) {
            conditions.add(post + ".kind = $kind");
        }
        NumberRange rank = filter.rank();
        if (rank != null) {
            conditions.add(post + ".rank >= $rankFrom AND " + post + ".rank <= $rankTo");
        }
        return conditions;
    }

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("units", units);
        parameters.put("kind", filter.kind());
        parameters.put("gender", filter.gender());
        parameters.put("inOffice", filter.inOffice());
        NumberRange rank = filter.rank();
        if (rank != null) {
            parameters.put("rankFrom", rank.least());
            parameters.put("rankTo", rank.most());
        }
        NumberRange age = filter.age();
        if (age != null) {
            LocalDate day = ageOn();
            LocalDate born = day.minusYears(Math.min(age.least(), OLDEST));
            LocalDate older = day.minusYears(Math.min(age.most(), OLDEST) + 1L);
            parameters.put("ageOn", day.toString());
            parameters.put("bornBy", born.toString());
            parameters.put("bornBefore", born.plusDays(1).toString());
            parameters.put("bornAfter", older.toString());
            parameters.put("bornFrom", older.plusDays(1).toString());
        }
        return parameters;
    }

    private LocalDate ageOn() {
        LocalDate ageOn = filter.ageOn();
        LocalDate inOffice = filter.inOffice();
        return ageOn != null ? ageOn : inOffice != null ? inOffice : today;
    }
}
