package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** A sample city as tests ask about it. */
final class City {

    private static final Map<Long, City> MADE = new ConcurrentHashMap<>();

    final SampleCity entries;
    private final Map<String, PositionEntry> positions;
    private final Map<String, OrganisationEntry> organisations;
    private final Map<String, CadreEntry> cadres;

    City(SampleCity entries) {
        this.entries = entries;
        positions = byKey(entries.positions(), PositionEntry::key);
        organisations = byKey(entries.organisations(), OrganisationEntry::key);
        cadres = byKey(entries.cadres(), CadreEntry::key);
    }

    /** The city of a seed; it takes seconds to make, and many tests ask about the same. */
    static City of(long seed) {
        return MADE.computeIfAbsent(seed, each -> new City(SampleCity.make(each)));
    }

    private static <T> Map<String, T> byKey(List<T> entries, Function<T, String> key) {
        return entries.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    PositionEntry position(TenureEntry tenure) {
        return Objects.requireNonNull(positions.get(tenure.positionKey()));
    }

    CadreEntry cadre(TenureEntry tenure) {
        return Objects.requireNonNull(cadres.get(tenure.cadreKey()));
    }

    OrganisationEntry organisation(String positionKey) {
        PositionEntry position = Objects.requireNonNull(positions.get(positionKey));
        return Objects.requireNonNull(organisations.get(position.organisationKey()));
    }

    /** Tenures in posts of these kinds, in organisations whose classification is as told. */
    Stream<TenureEntry> tenures(Set<String> kinds, Predicate<String> classification) {
        return entries.tenures().stream()
                .filter(tenure -> !tenure.acting())
                .filter(tenure -> kinds.contains(position(tenure).kind()))
                .filter(tenure -> classification.test(classification(tenure.positionKey())));
    }

    String classification(String positionKey) {
        return Objects.requireNonNullElse(organisation(positionKey).classification(), "");
    }

    /** How many people hold these on a day, for certain. */
    static long people(Stream<TenureEntry> tenures, LocalDate day) {
        return holders(tenures, day).size();
    }

    /** The keys of those who hold these on a day, for certain. */
    static Set<String> holders(Stream<TenureEntry> tenures, LocalDate day) {
        return tenures.filter(tenure -> tenure.period().certain().contains(day))
                .map(TenureEntry::cadreKey)
                .collect(Collectors.toSet());
    }

    /** Whether an organisation is a part of another, or that one itself. */
    boolean within(String organisationKey, String above) {
        for (String key = organisationKey; key != null; key = parent(key)) {
            if (key.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String parent(String organisationKey) {
        return Objects.requireNonNull(organisations.get(organisationKey)).parentKey();
    }

    /** The records of cadre work of a kind. */
    List<DossierEntry> dossiers(DossierKind<?> kind) {
        return entries.dossiers().stream()
                .filter(list -> list.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .entries();
    }

    Stream<TenureEntry> at(String positionKey) {
        return entries.tenures().stream()
                .filter(tenure -> tenure.positionKey().equals(positionKey))
                .sorted(Comparator.comparing(TenureEntry::period, Period.ORDER));
    }

    List<TenureEntry> career(String cadreKey) {
        return entries.tenures().stream()
                .filter(tenure -> tenure.cadreKey().equals(cadreKey))
                .toList();
    }

    /** Tenures of a kind that begin from the first day to the one before the last. */
    Stream<TenureEntry> begun(TenureKind kind, String first, String end) {
        return entries.tenures().stream()
                .filter(tenure -> tenure.kind() == kind)
                .filter(tenure -> !tenure.period().earliestFrom().isBefore(LocalDate.parse(first)))
                .filter(tenure -> tenure.period().earliestFrom().isBefore(LocalDate.parse(end)));
    }
}
