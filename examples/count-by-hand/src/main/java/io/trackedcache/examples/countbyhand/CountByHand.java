package io.trackedcache.examples.countbyhand;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.ConsistencyReport;
import io.trackedcache.tracker.CounterLedger;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Looks up words, prints the statistics, and lets the tracker heal restored counts that are inconsistent. */
public final class CountByHand {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final PrintStream out;
    private final CacheStatisticsTracker statistics;

    CountByHand(PrintStream out, CacheStatisticsTracker statistics) {
        this.out = out;
        this.statistics = statistics;
    }

    public static void main(String[] arguments) {
        new CountByHand(System.out, TrackerRegistry.global().tracker("translations")).run();
    }

    void run() {
        Translations morning = new Translations(Duration.ofHours(1), at(NOON), statistics);
        var unused = morning.find("cache");
        morning.open();
        morning.put("cache", "Zwischenspeicher");
        for (int lookup = 0; lookup < 100; lookup++) {
            unused = morning.find("cache");
        }
        unused = morning.find("miss");
        print();
        heal();
    }

    private void print() {
        CacheStatistics now = statistics.snapshot();
        out.printf(
                "hits %d, misses %d, before it was ready %d%n",
                now.cacheHits(), now.cacheMisses(), now.queriesWhileUninitialized());
        // The cost is known only if the setting cost.per-inference-usd states it.
        String saved = now.hasCost() ? ", saved " + now.costSavedUsd() + " USD" : "";
        out.printf("hit rate %s%s%n", now.hitRate(), saved);
    }

    /** Restores inconsistent counts of an older program: 60 hits and 35 misses are not 100 queries. */
    private void heal() {
        ConsistencyReport report = statistics.restore(new CounterLedger(60, 35, 10, 5, 100, 0, 0, 0));
        out.printf("consistent as found: %s, healed: %s%n", report.consistent(), report.healed());
        out.printf("queries now: %d%n", report.currentState().totalQueries());
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
