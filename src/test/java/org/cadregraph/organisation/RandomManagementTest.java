package org.cadregraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.cadregraph.graph.Viewer;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who manages a post on a day, as the database tells it to a change, against each entry looked at by itself. */
@GraphTest
class RandomManagementTest {

    private static final long SEED = 20_261_126;
    private static final List<String> POSTS = List.of("chair", "deputy", "secretary");
    private static final List<String> MANAGERS = List.of("committee", "province", "city");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private ManagementRegister register;

    @Autowired
    private Managements managements;

    private final List<ManagementEntry> entries = new ArrayList<>();

    @BeforeEach
    void load() {
        store.empty();
        api.imported(Managed.CITY, "");
        Random random = new Random(SEED);
        for (int n = 0; n < 40; n++) {
            entries.add(new ManagementEntry(
                    "m" + n,
                    POSTS.get(random.nextInt(2)),
                    MANAGERS.get(random.nextInt(MANAGERS.size())),
                    date(random),
                    date(random)));
        }
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "examples");
        graph.write(writer -> register.save(writer, change, entries));
    }

    private static @Nullable PartialDate date(Random random) {
        String day = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(1_200)).toString();
        return switch (random.nextInt(7)) {
            case 0 -> null;
            case 1, 2 -> PartialDate.of(day.substring(0, 4));
            case 3, 4 -> PartialDate.of(day.substring(0, 7));
            default -> PartialDate.of(day);
        };
    }

    @Test
    void isThatOfEachEntryAndCertainWhereOneIs() {
        List<String> ids = POSTS.stream().map(RecordKind.POSITION::id).toList();
        LocalDate.of(2017, 12, 25).datesUntil(LocalDate.of(2021, 7, 1)).forEach(day -> {
            Map<String, List<Managements.Manager>> found = graph.write(writer -> managements.of(writer, ids, day));
            assertThat(found).as("%s", day).isEqualTo(expected(day));
        });
    }

    @Test
    void ofNoPostsThereIsNobody() {
        assertThat(graph.<Map<?, ?>>write(writer -> managements.of(writer, List.of(), LocalDate.of(2019, 1, 1))))
                .isEmpty();
        String unknown = RecordKind.POSITION.id("nowhere");
        assertThat(graph.<Map<String, ?>>write(
                        writer -> managements.of(writer, List.of(unknown, unknown), LocalDate.of(2019, 1, 1))))
                .isEqualTo(Map.of(unknown, List.of()));
    }

    private Map<String, List<Managements.Manager>> expected(LocalDate day) {
        Map<String, List<Managements.Manager>> expected = new HashMap<>();
        for (String post : POSTS) {
            Map<String, Certainty> managers = new TreeMap<>();
            entries.stream()
                    .filter(entry -> entry.positionKey().equals(post))
                    .forEach(entry -> entry.period()
                            .on(day)
                            .ifPresent(certainty -> managers.merge(
                                    RecordKind.ORGANISATION.id(entry.organisationKey()),
                                    certainty,
                                    (one, other) -> one == Certainty.CERTAIN ? one : other)));
            expected.put(
                    RecordKind.POSITION.id(post),
                    managers.entrySet().stream()
                            .map(it -> new Managements.Manager(it.getKey(), it.getValue()))
                            .toList());
        }
        return expected;
    }

    @Test
    void whatIsSavedAgainIsUnchangedAndWhatIsKeptIsWhatWasSaid() {
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "again");
        assertThat(graph.write(writer -> register.save(writer, change, entries)).values())
                .containsOnly(Outcome.UNCHANGED);
        List<String> keys =
                IntStream.range(0, entries.size()).mapToObj(n -> "m" + n).toList();
        assertThat(graph.write(writer -> new KeptManagements().byKeys(writer, keys))
                        .values())
                .containsExactlyInAnyOrderElementsOf(entries);
    }
}
