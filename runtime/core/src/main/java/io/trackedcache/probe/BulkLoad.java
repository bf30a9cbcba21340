package io.trackedcache.probe;

import io.trackedcache.probe.outcome.BulkKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A load that has ended while bulk lookups run. Each key belongs to the lookup around the load, or to the earliest one
 * that asks for it. Where there is a choice, the key may belong to another one, which may be counted as a hit: then a
 * further load of the key, that no lookup takes, may be its miss.
 */
final class BulkLoad {
    private final List<BulkCall> calls = new ArrayList<>();
    private final @Nullable BulkCall around;
    private boolean isTaken;
    private long doubts;

    BulkLoad(List<BulkCall> running, @Nullable BulkCall around) {
        this.around = around;
        if (around != null) {
            calls.add(around);
        }
        running.stream().filter(call -> call != around).forEach(calls::add);
    }

    /** Whether a lookup has taken a key, or cannot be counted because of the load. */
    boolean isTaken() {
        return isTaken;
    }

    /** Returns of how many keys it may be the load of a lookup that was counted as a hit. */
    long doubts() {
        return doubts;
    }

    /** Gives the load of one key to a lookup. */
    void give(@Nullable Object key) {
        for (BulkCall call : calls) {
            if (call.asksFor(key) && call.take(key)) {
                isTaken = true;
                doubtIfOthers(call, key);
                return;
            }
        }
        noteUntaken(key);
    }

    /** Divides the keys of a map among the lookups. */
    void giveAll(@Nullable Object map) {
        Set<@Nullable Object> taken = new HashSet<>();
        for (BulkCall call : calls) {
            Set<@Nullable Object> own = call.takeAll(map, taken);
            isTaken |= own == null || !own.isEmpty();
            if (own != null) {
                taken.addAll(own);
                own.forEach(key -> doubtIfOthers(call, key));
            }
        }
        for (Object key : BulkKeys.ofMap(map)) {
            if (!taken.contains(key)) {
                noteUntaken(key);
            }
        }
    }

    private void doubtIfOthers(BulkCall taker, @Nullable Object key) {
        if (taker != around && calls.stream().anyMatch(call -> call != taker && mayHaveCaused(call, key))) {
            taker.doubt(key);
        }
    }

    private static boolean mayHaveCaused(BulkCall call, @Nullable Object key) {
        return call.waitsFor(key) || call.doubts(key);
    }

    private void noteUntaken(@Nullable Object key) {
        doubts += calls.stream().anyMatch(call -> call.doubts(key)) ? 1 : 0;
    }
}
