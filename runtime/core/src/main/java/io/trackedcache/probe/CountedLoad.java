package io.trackedcache.probe;

import io.trackedcache.probe.attribution.Keys;
import io.trackedcache.probe.attribution.RunningLoad;
import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.outcome.BulkKeys;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A load that runs, from the call of its method to its value or failure; the token of its method. Counts it once. */
final class CountedLoad extends RunningLoad implements BiConsumer<@Nullable Object, @Nullable Throwable> {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    private final LoadProbe probe;
    private final CacheStatisticsTracker tracker;
    private final @Nullable Object key;
    private final @Nullable BulkCall around;
    private final long start = System.nanoTime();
    private boolean hasEnded;

    CountedLoad(
            LoadProbe probe,
            CacheStatisticsTracker tracker,
            @Nullable Object key,
            int instance,
            @Nullable BulkCall around) {
        super(probe.attribution(), Keys.of(key), instance, probe.isRefresh());
        this.probe = probe;
        this.tracker = tracker;
        this.key = key;
        this.around = around;
    }

    /** Ends the load, as its future has completed. */
    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        try {
            ended(value, failure != null, failure);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    @Override
    protected void futureCompleted(CompletableFuture<?> complete) {
        if (complete.isCompletedExceptionally()) {
            var unused = complete.whenComplete(this);
        } else {
            accept(complete.getNow(null), null);
        }
    }

    /**
     * Ends the load, once. Another thread may do so at the same time, on behalf of a lookup that is about to end: it
     * must wait here, as the lookup must not end before the load has found it. No code of the application runs here.
     */
    synchronized void ended(@Nullable Object value, boolean hasFailed, @Nullable Throwable failure) {
        if (hasEnded) {
            return;
        }
        hasEnded = true;
        long nanos = System.nanoTime() - start;
        if (value instanceof Boolean) {
            probe.attribution().markBooleans();
        }
        boolean isOfMany = key == null ? BulkKeys.mayBeSeveral(value) : BulkKeys.mayBeSeveral(key);
        end(value, failure, !hasFailed, isOfMany ? BulkKeys.ofMap(value) : Set.of(), isOfMany);
        tracker.recordLoad(Duration.ofNanos(nanos), !hasFailed);
    }

    @Override
    protected boolean isOfBulkLookup(@Nullable Object value, boolean hasLoaded) {
        return probe.cache().bulkCalls().take(key, value, hasLoaded, around, this);
    }

    @Override
    public void refreshed() {
        if (!probe.isRefresh()) {
            probe.cache().markStrayLoad();
        }
        tracker.recordRefresh();
    }

    @Override
    public void unattributed(long lookups) {
        tracker.recordUnattributedLoads(lookups);
    }
}
