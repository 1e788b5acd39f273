package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.decision.Office.cadre;
import static org.cadregraph.decision.Office.position;
import static org.cadregraph.support.Mutations.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Store;
import org.cadregraph.tenure.TenureEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * Random decisions, put to the API and to a record in memory: after each the two tell the same holders on every day, and at the
 * end the API tells for every moment what was believed then.
 */
@GraphTest
@Import(HandSetClock.class)
class ReplayTest {

    private static final int DECISIONS = 40;
    private static final Instant FIRST = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<LocalDate> DAYS = Stream.iterate(World.START, day -> day.plusDays(8))
            .limit(World.DAYS / 8 + 1)
            .toList();

    private static final String FILE = """
            {"organizations": [{"id": "ward", "name": "Phường Đông Kinh"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "ward", "seats": 1},
                       {"id": "vice", "label": "Phó Chủ tịch", "organization_id": "ward", "seats": 2},
                       {"id": "head", "label": "Trưởng phòng", "organization_id": "ward", "seats": 1}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}, {"id": "binh", "name": "Lê Văn Bình"},
                         {"id": "chi", "name": "Hoàng Chi"}, {"id": "dung", "name": "Nông Văn Dũng"}],
             "memberships": []}
            """;

    /** Those of whom no rules judge. */
    private static final List<ActionKind> KINDS = List.of(
            ActionKind.SECOND,
            ActionKind.SECOND,
            ActionKind.SECOND,
            ActionKind.ACT,
            ActionKind.RELIEVE,
            ActionKind.RESIGN,
            ActionKind.RETURN,
            ActionKind.SUSPEND,
            ActionKind.RETIRE);

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    private Office office;

    /** What was told at a moment. */
    private record Told(String at, Map<LocalDate, List<String>> holders) {}

    private record Issued(
            JsonNode payload, LocalDate on, Map<String, TenureEntry> before, Map<String, TenureEntry> after) {}

    @BeforeEach
    void load() {
        clock.set(FIRST.toString());
        store.empty();
        assertThat(api.imported(FILE, "").path("rejected").intValue()).isZero();
        office = new Office(api);
        office.manages("ward", "chair", "vice", "head");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theRecordTellsWhatAReplayTells(long seed) {
        Random random = new Random(seed);
        World world = new World();
        List<Told> told = new ArrayList<>();
        List<Issued> standing = new ArrayList<>();
        int done = 0;
        for (int n = 0; n < DECISIONS; n++) {
            clock.set(FIRST.plusSeconds(n).toString());
            Issued last = standing.isEmpty() ? null : standing.getLast();
            if (last != null && random.nextInt(5) == 0 && world.tenures().equals(last.after())) {
                assertThat(problems(office.revoke(last.payload(), "2026-01-01")))
                        .isEmpty();
                standing.removeLast();
                world.set(last.before());
            } else {
                LocalDate on = World.day(random);
                List<Order> orders = World.orders(random, on, KINDS);
                Orders.Result expected = Orders.of("q" + n, on, orders, world.situation());
                JsonNode payload = office.decide(
                        "q" + n,
                        on.toString(),
                        "ward",
                        orders.stream().map(ReplayTest::input).toList());
                assertThat(problems(payload).isEmpty())
                        .as("%s %s", orders, payload)
                        .isEqualTo(expected.faults().isEmpty());
                if (expected.faults().isEmpty()) {
                    Map<String, TenureEntry> before = world.tenures();
                    world.apply(expected.effects());
                    standing.add(new Issued(payload, on, before, world.tenures()));
                    done++;
                }
            }
            Map<LocalDate, List<String>> holders = new HashMap<>();
            for (LocalDate day : DAYS) {
                holders.put(day, office.holders("ward", day.toString()));
                assertThat(holders.get(day)).as("%s after %s", day, n).isEqualTo(world.holders(day));
            }
            told.add(new Told(clock.now().toString(), holders));
            assertThat(store.lost()).isEmpty();
        }
        assertThat(done).isGreaterThan(DECISIONS / 8);
        for (Told then : told) {
            then.holders()
                    .forEach((day, holders) -> assertThat(office.holders("ward", day.toString(), then.at()))
                            .as("%s known at %s", day, then.at())
                            .isEqualTo(holders));
        }
    }

    private static Map<String, Object> input(Order order) {
        Map<String, Object> input = Office.action(order.kind().name(), "cadre", cadre(String.valueOf(order.cadre())));
        if (order.position() != null) {
            input.put("position", position(order.position()));
        }
        if (order.fromPosition() != null) {
            input.put("fromPosition", position(order.fromPosition()));
        }
        if (order.until() != null) {
            input.put("until", order.until().toString());
        }
        return input;
    }
}
