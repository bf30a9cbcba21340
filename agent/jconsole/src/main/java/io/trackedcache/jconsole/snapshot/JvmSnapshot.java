package io.trackedcache.jconsole.snapshot;

import java.time.Instant;
import java.util.List;

/**
 * A snapshot of the other JVM.
 *
 * @param status whether it could be read
 * @param detail the error message if it could not; may be empty
 * @param caches its caches
 * @param tables its open alerts and counters
 * @param agent its agent
 * @param nanos the time, from {@link System#nanoTime}
 * @param time the time, by the clock of this machine
 */
public record JvmSnapshot(
        SnapshotStatus status,
        String detail,
        List<CacheSnapshot> caches,
        RegistryTables tables,
        AgentSnapshot agent,
        long nanos,
        Instant time) {
    public JvmSnapshot {
        caches = List.copyOf(caches);
    }

    public boolean isRead() {
        return status == SnapshotStatus.READ;
    }

    /** Returns the windows of all caches, the shortest first. */
    public List<String> windows() {
        return caches.stream()
                .flatMap(cache -> cache.windows().stream())
                .map(WindowHitRate::window)
                .distinct()
                .sorted(WindowLength.SHORTEST_FIRST)
                .toList();
    }
}
