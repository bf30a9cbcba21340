package io.trackedcache.probe;

import io.trackedcache.probe.attribution.LoadListener;
import io.trackedcache.probe.outcome.BulkKeys;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bulk lookups of one cache that run, the earliest first. Refers to them weakly: a future may never complete. */
final class BulkCalls {
    private final List<WeakReference<BulkCall>> running = new ArrayList<>();

    synchronized void add(BulkCall call) {
        running.removeIf(known -> known.refersTo(null));
        running.add(new WeakReference<>(call));
    }

    synchronized void remove(BulkCall call) {
        running.removeIf(known -> known.refersTo(null) || known.refersTo(call));
    }

    private synchronized List<BulkCall> running() {
        List<BulkCall> calls = new ArrayList<>();
        for (WeakReference<BulkCall> known : running) {
            BulkCall call = known.get();
            if (call != null) {
                calls.add(call);
            }
        }
        return calls;
    }

    /**
     * Gives a load that has ended to the lookups whose keys it has loaded.
     *
     * @param key of the load; belongs to the application
     * @param around the bulk lookup around the load, on its thread; null for none
     * @return whether there is such a lookup
     */
    boolean take(
            @Nullable Object key,
            @Nullable Object value,
            boolean hasLoaded,
            @Nullable BulkCall around,
            LoadListener listener) {
        BulkLoad load = new BulkLoad(running(), around);
        boolean isOfMany = BulkKeys.mayBeSeveral(key) || (key == null && value instanceof Map<?, ?>);
        if (isOfMany) {
            load.giveAll(value);
        } else if (hasValue(value, hasLoaded)) {
            load.give(key);
        }
        if (load.doubts() > 0) {
            listener.unattributed(load.doubts());
        }
        boolean isTaken = load.isTaken() || load.doubts() > 0;
        if (!isTaken && around != null && !around.asksFor(key)) {
            around.takeUnknown(hasValue(value, hasLoaded) && !isOfMany);
        }
        return isTaken || around != null;
    }

    private static boolean hasValue(@Nullable Object value, boolean hasLoaded) {
        return hasLoaded && value != null && !Optional.empty().equals(value);
    }
}
