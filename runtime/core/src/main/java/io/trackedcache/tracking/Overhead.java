package io.trackedcache.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What tracking has cost since the JVM was started.
 *
 * @param classesSeen how many classes were loaded through the agent
 * @param classesWoven how many of them were rewritten
 * @param weaving the time that took: a look at each class, and the rewriting of some
 * @param housekeeping the time that the agent's own thread was busy
 * @param lookups how many lookups were counted in the caches that there are
 * @param probes about how long the application was in probes: the lookups, at what one costs here and now. What
 *     predicates, loads and futures cost on top of a plain lookup is not in it
 * @param probeErrors how many errors of ours were kept away from the application
 * @param handlingErrors the time that took
 * @param lastError the last of these errors
 * @param lastErrorAt when that was
 */
public record Overhead(
        long classesSeen,
        long classesWoven,
        Duration weaving,
        Duration housekeeping,
        long lookups,
        Duration probes,
        long probeErrors,
        Duration handlingErrors,
        Optional<String> lastError,
        Optional<Instant> lastErrorAt) {}
