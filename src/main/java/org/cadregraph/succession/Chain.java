package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** The succession chain of one post, made from all its tenures. */
final class Chain {

    /** The chain of a post that nobody ever held. */
    static final Chain EMPTY = new Chain(List.of(), List.of());

    private final List<Tenure> tenures;
    private final List<Incumbency> incumbencies;
    private final Map<String, Integer> indexByTenure = new HashMap<>();

    private Chain(List<Tenure> tenures, List<Incumbency> incumbencies) {
        this.tenures = tenures;
        this.incumbencies = incumbencies;
        for (int index = 0; index < incumbencies.size(); index++) {
            for (Tenure tenure : incumbencies.get(index).tenures()) {
                indexByTenure.put(tenure.id(), index);
            }
        }
    }

    /**
     * Makes the chain.
     *
     * @param tenures all tenures in the post, in any order
     * @param belief the version of the record that they were read from
     */
    static Chain of(List<Tenure> tenures, Belief belief) {
        List<Tenure> ordered = tenures.stream().sorted(Tenure.ORDER).toList();
        return new Chain(ordered, Incumbency.of(ordered, belief));
    }

    /**
     * Makes the chain of each post.
     *
     * @param tenures all tenures in each, by its id
     * @param belief the version of the record that they were read from
     */
    static Map<String, Chain> each(Map<String, List<Tenure>> tenures, Belief belief) {
        Map<String, Chain> chains = new HashMap<>();
        tenures.forEach((position, held) -> chains.put(position, of(held, belief)));
        return chains;
    }

    /** The incumbencies that had begun by a day; all when absent. */
    List<Incumbency> incumbencies(@Nullable LocalDate asOf) {
        return incumbencies.stream().filter(entry -> begun(entry, asOf)).toList();
    }

    /**
     * The vacancies of a post of one seat that had begun by a day: between two tenures where both days are known, and
     * after the last one while the post exists.
     *
     * @param today until when a post without a successor is known to be vacant
     */
    List<Vacancy> vacancies(Position position, @Nullable LocalDate asOf, LocalDate today) {
        if (position.seats() == null || position.seats() != 1) {
            return List.of();
        }
        Gaps gaps = Gaps.in(tenures.stream().map(Tenure::period).toList());
        List<Vacancy> vacancies = gaps.between().stream()
                .map(gap -> new Vacancy(position, gap.from(), gap.to()))
                .collect(Collectors.toCollection(ArrayList::new));
        PartialDate end = gaps.end();
        if (end != null && end.exact() && !end.latest().isAfter(today) && exists(position, today)) {
            vacancies.add(new Vacancy(position, end, null));
        }
        return vacancies.stream().filter(entry -> begun(entry, asOf)).toList();
    }

    private static boolean exists(Position position, LocalDate today) {
        return Stream.of(position.abolished(), position.organisation().dissolved())
                .allMatch(end -> end == null || end.earliest().isAfter(today));
    }

    /** Incumbencies and vacancies together, in order of start. */
    List<SuccessionEntry> entries(Position position, @Nullable LocalDate asOf, LocalDate today) {
        return Stream.<SuccessionEntry>concat(incumbencies(asOf).stream(), vacancies(position, asOf, today).stream())
                .sorted(Comparator.comparing(SuccessionEntry::begins))
                .toList();
    }

    /** Who held the post first; a reversed tenure, which counts on no day, is no first. */
    @Nullable Incumbency first() {
        return incumbencies.stream()
                .filter(incumbency -> !incumbency.period().reversed())
                .findFirst()
                .orElse(null);
    }

    /** The incumbency before that of this tenure, by another cadre. */
    @Nullable Incumbency predecessor(String tenureId) {
        return other(tenureId, -1);
    }

    /** The incumbency after that of this tenure, by another cadre. */
    @Nullable Incumbency successor(String tenureId) {
        return other(tenureId, 1);
    }

    private @Nullable Incumbency other(String tenureId, int step) {
        Integer own = indexByTenure.get(tenureId);
        if (own == null) {
            return null;
        }
        String cadre = incumbencies.get(own).cadre().id();
        for (int index = own + step; index >= 0 && index < incumbencies.size(); index += step) {
            Incumbency other = incumbencies.get(index);
            if (!other.cadre().id().equals(cadre) && !other.period().reversed()) {
                return other;
            }
        }
        return null;
    }

    private static boolean begun(SuccessionEntry entry, @Nullable LocalDate asOf) {
        return asOf == null || !entry.begins().isAfter(asOf);
    }
}
