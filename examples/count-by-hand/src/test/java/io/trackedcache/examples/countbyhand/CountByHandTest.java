package io.trackedcache.examples.countbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CountByHandTest {
    private final CacheStatisticsTracker statistics = new CacheStatisticsTracker();

    @Test
    void printsExactCounts() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        new CountByHand(new PrintStream(printed, true, StandardCharsets.UTF_8), statistics).run();

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "hits 100, misses 2, before it was ready 1",
                        "hit rate 0.9803921568627451, saved 0.200 USD",
                        "consistent as found: false, healed: [total_queries: 100 → 95]",
                        "queries now: 197");
    }

    @Test
    void oldEntryIsAnExpiredMissAndIsCleanedUpLater() {
        Clock[] clock = {Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)};
        Translations translations = new Translations(Duration.ofHours(1), new Relayed(clock), statistics);
        translations.open();
        translations.put("cache", "Zwischenspeicher");
        clock[0] = Clock.offset(clock[0], Duration.ofHours(2));

        assertThat(translations.find("cache")).isEmpty();
        translations.cleanUp();
        assertThat(translations.find("cache")).isEmpty();

        assertThat(statistics.cacheExpired()).isOne();
        assertThat(statistics.cacheMisses()).isEqualTo(2);
        assertThat(statistics.expiredEntriesCleaned()).isOne();
    }

    /** A clock that the test sets. */
    private static final class Relayed extends Clock {
        private final Clock[] clock;

        Relayed(Clock[] clock) {
            this.clock = clock;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return clock[0].instant();
        }
    }
}
