package io.trackedcache.opinion;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A counter that an application keeps itself of a cache, next to our own count.
 *
 * @param name as a ledger has it, such as {@code cache_hits}
 * @param keptIn the field or the method, such as {@code com.acme.UserCache.hits}; empty for a source of a program
 * @param value what it showed at the last quiet moment, or last if there was none; empty if it could not be read
 * @param ours what it should show by our count at that moment; what we counted, if the state is {@code OTHER} or
 *     {@code MORE}; empty if it is not compared
 * @param drift how many updates it has lost since the comparison began; 0 unless the state is {@code DRIFT}
 * @param since when it came into this state
 * @param explanation what the state means, and what to do about it
 */
public record OwnCounter(
        String name,
        String keptIn,
        OptionalLong value,
        OptionalLong ours,
        long drift,
        OwnCounterState state,
        Instant since,
        String explanation) {}
