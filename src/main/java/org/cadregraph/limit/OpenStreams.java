package org.cadregraph.limit;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.cadregraph.api.StreamLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the connections and subscriptions that are open: each client's and all together. */
@Component
class OpenStreams implements StreamLimits {

    private final LimitProperties limits;
    private final Rates rates;
    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    OpenStreams(LimitProperties limits, Rates rates) {
        this.limits = limits;
        this.rates = rates;
    }

    @Override
    public String client(@Nullable Principal principal, String address) {
        return Rates.client(principal, address);
    }

    @Override
    public synchronized void open(String client) {
        // Whoever has not said who they are must not keep out those who have.
        int most = Rates.stranger(client) ? limits.streams() / 2 : limits.streams();
        if (all >= most) {
            throw tooMany("%,d connections and subscriptions are open (cadre.limits.streams).", most);
        }
        if (open.getOrDefault(client, 0) >= limits.streamsPerClient()) {
            throw tooMany(
                    "You have %,d connections and subscriptions open (cadre.limits.streams-per-client).",
                    limits.streamsPerClient());
        }
        open.merge(client, 1, Integer::sum);
        all++;
    }

    private static LimitError tooMany(String what, int most) {
        return new LimitError(
                LimitCode.TOO_MANY_STREAMS, what.formatted(most) + " End one that is not needed any more.");
    }

    @Override
    public synchronized void close(String client) {
        open.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
        all--;
    }

    @Override
    public void message(String client) {
        if (!rates.take(client).isZero()) {
            throw rates.tooMany();
        }
    }
}
