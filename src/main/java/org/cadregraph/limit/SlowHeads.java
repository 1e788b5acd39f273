package org.cadregraph.limit;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's protocol, which waits for a request's head as long as a byte of it comes now and then; this one closes the
 * connection when the head is not there in time.
 */
public final class SlowHeads extends Http11NioProtocol {

    private static final long SECONDS_BETWEEN_LOOKS = 1;

    private Duration headTime = Duration.ofSeconds(10);
    private @Nullable ScheduledFuture<?> looks;

    void setHeadTime(Duration headTime) {
        this.headTime = headTime;
    }

    @Override
    public void start() throws Exception {
        super.start();
        looks = getUtilityExecutor()
                .scheduleWithFixedDelay(this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        ScheduledFuture<?> running = looks;
        if (running != null) {
            running.cancel(false);
        }
        super.stop();
    }

    private void look() {
        Set<SocketWrapperBase<NioChannel>> connections = getEndpoint().getConnections();
        long now = System.nanoTime();
        for (SocketWrapperBase<NioChannel> connection : connections) {
            // While a thread works on it the connection has lent its processor out: only one that waits shows it.
            if (connection.getCurrentProcessor() instanceof Processor processor
                    && !processor.isAsync()
                    && !processor.isUpgrade()
                    && late(processor.getRequest(), now)) {
                connection.close();
            }
        }
    }

    /** Whether the first bytes of a request came long ago and the end of its head has not come yet. */
    private boolean late(@Nullable Request request, long now) {
        return request != null
                && request.getStartTimeNanos() >= 0
                && now - request.getStartTimeNanos() > headTime.toNanos();
    }
}
