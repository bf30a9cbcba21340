package io.trackedcache.state;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CounterLedger;
import java.util.Map;
import java.util.Set;

/** State files in memory. */
final class StateFiles {
    private StateFiles() {}

    static byte[] of(Map<CacheId, CounterLedger> ledgers) {
        return StateFormat.format(ledgers, Set.of());
    }

    /** Returns the counts of a file that is whole. */
    static Map<CacheId, CounterLedger> ledgers(byte[] file) throws BrokenStateException {
        StateContent content = StateFormat.parse(file);
        if (!content.losses().isEmpty()) {
            throw new BrokenStateException("has lost " + content.losses());
        }
        return content.ledgers();
    }
}
