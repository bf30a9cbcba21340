package io.trackedcache.examples.countbyhand;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.MissReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cache of translations that cost money. It keeps them until they are too old, and records the outcome of each
 * lookup.
 */
final class Translations {
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Duration timeToLive;
    private final Clock clock;
    private final CacheStatisticsTracker statistics;
    private volatile boolean isReady;

    private record Entry(String translation, Instant made) {}

    Translations(Duration timeToLive, Clock clock, CacheStatisticsTracker statistics) {
        this.timeToLive = timeToLive;
        this.clock = clock;
        this.statistics = statistics;
    }

    void open() {
        isReady = true;
    }

    /** Returns a translation. Each return records one outcome. */
    Optional<String> find(String word) {
        if (!isReady) {
            statistics.recordMiss(MissReason.UNINITIALIZED);
            return Optional.empty();
        }
        Entry entry = entries.get(word);
        if (entry == null) {
            statistics.recordMiss();
            return Optional.empty();
        }
        if (isExpired(entry)) {
            statistics.recordMiss(MissReason.EXPIRED);
            return Optional.empty();
        }
        statistics.recordHit();
        return Optional.of(entry.translation());
    }

    void put(String word, String translation) {
        entries.put(word, new Entry(translation, clock.instant()));
        statistics.recordPut();
    }

    /** Removes expired entries. */
    void cleanUp() {
        int before = entries.size();
        entries.values().removeIf(this::isExpired);
        statistics.recordCleanup(before - entries.size());
    }

    private boolean isExpired(Entry entry) {
        return clock.instant().isAfter(entry.made().plus(timeToLive));
    }
}
