package org.cadregraph.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How often one client may ask, and how many requests are at work at one time. */
class ClientLimitsTest {

    @Property(tries = 300)
    void aBucketGivesWhatComesBackAndNoMore(
            @ForAll @IntRange(min = 1, max = 1_000) int perSecond,
            @ForAll @IntRange(min = 1, max = 500) int most,
            @ForAll long seed) {
        Random random = new Random(seed);
        long now = random.nextLong();
        long begin = now;
        TokenBucket bucket = new TokenBucket(perSecond, most, now);
        int given = 0;
        for (int n = 0; n < 2_000; n++) {
            now += random.nextInt(20_000_000);
            long wait = bucket.take(now).toNanos();
            if (wait == 0) {
                given++;
            } else {
                now += wait;
                assertThat(bucket.take(now + 1).isZero())
                        .as("after the wait there is one")
                        .isTrue();
                given++;
            }
            assertThat((double) given).isLessThanOrEqualTo(most + (now + 1 - begin) / 1e9 * perSecond + 1e-3);
        }
    }

    @Test
    void eachClientHasItsOwn() throws Exception {
        RateFilter filter = new RateFilter(new Rates(LimitSettings.of("requests-per-second=1", "burst=3")));
        assertThat(statuses(filter, "203.0.113.5", 4)).containsExactly(200, 200, 200, 429);
        assertThat(statuses(filter, "203.0.113.6", 1)).containsExactly(200);
        assertThat(statuses(filter, "2001:db8::1", 3)).containsExactly(200, 200, 200);
        assertThat(statuses(filter, "2001:db8::ffff:2", 1))
                .as("the same network")
                .containsExactly(429);
        assertThat(statuses(filter, "2001:db8:0:1::1", 1)).as("another one").containsExactly(200);
        assertThat(statuses(filter, "127.0.0.1", 9)).containsOnly(200);
        assertThat(Rates.client(() -> "an", "127.0.0.1")).isEqualTo("person an");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        RateFilter filter = new RateFilter(new Rates(LimitSettings.of("requests-per-second=1", "burst=1")));
        statuses(filter, "203.0.113.5", 1);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request("203.0.113.5"), response, (in, out) -> {});
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentAsString()).contains("\"code\":\"TOO_MANY_REQUESTS\"", "cadre.limits.");
    }

    @Test
    void whoFindsNoPlaceAndNoPlaceToWaitIsSentAwayAndTheOthersAreServed() throws Exception {
        Turnstile turnstile = Turnstile.ofRequests(LimitSettings.of("concurrent-requests=2", "waiting-requests=1"));
        TurnstileFilter filter = new TurnstileFilter(turnstile);
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        FilterChain work = (in, out) -> {
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> served = new ArrayList<>();
            served.add(threads.submit(() -> status(filter, work)));
            served.add(threads.submit(() -> status(filter, work)));
            inside.await();
            served.add(threads.submit(() -> status(filter, (in, out) -> {})));
            while (turnstile.waiting() == 0) {
                Thread.onSpinWait();
            }
            MockHttpServletResponse refused = new MockHttpServletResponse();
            filter.doFilter(request("203.0.113.5"), refused, work);
            assertThat(refused.getStatus()).isEqualTo(503);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
            assertThat(refused.getContentAsString()).contains("SERVER_BUSY");
            goOn.countDown();
            for (Future<Integer> one : served) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
        assertThat(status(filter, (in, out) -> {})).isEqualTo(200);
    }

    private static int status(TurnstileFilter filter, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request("203.0.113.5"), response, chain);
        return response.getStatus();
    }

    private static List<Integer> statuses(RateFilter filter, String address, int times) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            filter.doFilter(request(address), response, (in, out) -> {});
            statuses.add(response.getStatus());
        }
        return statuses;
    }

    private static MockHttpServletRequest request(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void whoHasNotSignedInNeverTakesAllThatMayBeOpen() {
        LimitProperties limits = LimitSettings.of("streams=4", "streams-per-client=2");
        OpenStreams streams = new OpenStreams(limits, new Rates(limits));
        String stranger = streams.client(null, "203.0.113.5");
        String other = streams.client(null, "203.0.113.6");
        String person = streams.client(() -> "an", "203.0.113.5");
        streams.open(stranger);
        streams.open(other);
        assertThatThrownBy(() -> streams.open(other)).isInstanceOf(LimitError.class);
        streams.open(person);
        streams.open(person);
        assertThatThrownBy(() -> streams.open(person)).isInstanceOf(LimitError.class);
        streams.close(person);
        assertThatThrownBy(() -> streams.open(stranger)).isInstanceOf(LimitError.class);
        streams.open(streams.client(null, "127.0.0.1"));
    }
}
