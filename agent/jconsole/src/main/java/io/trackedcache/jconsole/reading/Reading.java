package io.trackedcache.jconsole.reading;

import java.time.Instant;
import java.util.List;

/**
 * All that was read of the other JVM at one moment.
 *
 * @param condition whether it could be read
 * @param detail what the JVM or the connection said where it could not; may be empty
 * @param caches its caches
 * @param agent its agent
 * @param nanos when, by {@link System#nanoTime}
 * @param at when, by the clock of this machine
 */
public record Reading(
        Condition condition, String detail, List<CacheReading> caches, AgentReading agent, long nanos, Instant at) {
    public Reading {
        caches = List.copyOf(caches);
    }

    public boolean isRead() {
        return condition == Condition.READ;
    }

    /** All windows that any of the caches has, the shortest first. */
    public List<String> windows() {
        return caches.stream()
                .flatMap(cache -> cache.windows().stream())
                .map(WindowReading::window)
                .distinct()
                .sorted(WindowLength.SHORTEST_FIRST)
                .toList();
    }
}
