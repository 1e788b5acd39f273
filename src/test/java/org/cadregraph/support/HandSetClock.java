package org.cadregraph.support;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test sets it; a test imports it. */
@TestConfiguration(proxyBeanMethods = false)
public class HandSetClock {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    @Bean
    @Primary
    Clock handSet() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    public Instant now() {
        return now.get();
    }

    public void set(String moment) {
        now.set(Instant.parse(moment));
    }
}
