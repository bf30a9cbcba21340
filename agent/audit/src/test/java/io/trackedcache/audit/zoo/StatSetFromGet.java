package io.trackedcache.audit.zoo;

import io.trackedcache.stats.StatCounters;
import java.util.Objects;

/** Stat counters that are set to a value that was read from them. */
final class StatSetFromGet {
    private final StatCounters stats = StatCounters.named("zoo").build();

    void change(String key, double amount) {
        stats.update(batch -> batch.set(key, (double) Objects.requireNonNull(stats.get(key)) + amount));
        stats.update(batch -> batch.set("sum", (Double) stats.get("sum") + 1.0)); // lost
        stats.set("count", stats.count("count") + 1); // lost
        stats.set(key, Math.max((Double) stats.get(key), amount)); // lost
        stats.set("other", stats.count("count") + 1);
    }

    void changeLocal(double amount) {
        StatCounters local = StatCounters.named("local").build();
        local.update(batch -> batch.set("sum", (Double) local.get("sum") + amount)); // lost
        local.update(batch -> batch.add("sum", amount));
    }
}
