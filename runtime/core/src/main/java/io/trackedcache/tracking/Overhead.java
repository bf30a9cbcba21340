package io.trackedcache.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The cost of tracking since the JVM was started.
 *
 * @param classesSeen the classes that were loaded through the agent
 * @param classesWoven the classes that were rewritten
 * @param weaving the time for inspecting all classes and rewriting some
 * @param housekeeping the time that the agent's own thread was busy
 * @param lookups the lookups counted by the existing caches
 * @param probes an estimate of the time that the application spent in probes: the lookups times the cost of one,
 *     measured in this JVM. The extra cost of predicates, loads and futures is not included
 * @param probeErrors the errors of the agent that were kept from the application
 * @param handlingErrors the time for handling these errors
 * @param lastError the last of these errors
 * @param lastErrorAt the time of the last error
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
