package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Receives the signals of one lookup, from any thread, until it ends; by the names that {@code CacheLookup} sends. */
final class LookupHandle implements Consumer<String> {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    private final int cache;
    private final @Nullable CacheStatisticsTracker tracker;
    private @Nullable Outcome signal;
    private int missSignals;
    private int expiredSignals;
    private boolean hasEnded;

    LookupHandle(
            int cache,
            @Nullable CacheStatisticsTracker tracker,
            @Nullable Outcome signal,
            int missSignals,
            int expiredSignals) {
        this.cache = cache;
        this.tracker = tracker;
        this.signal = signal;
        this.missSignals = missSignals;
        this.expiredSignals = expiredSignals;
    }

    @Override
    public void accept(String name) {
        try {
            if (!isTaken(name)) {
                tracker().recordLateSignal();
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private boolean isTaken(String name) {
        Outcome outcome = Outcome.named(name);
        return outcome != null ? signal(outcome) : count(name);
    }

    private synchronized boolean count(String name) {
        if (hasEnded) {
            return false;
        }
        switch (name) {
            case "WAIT_TIMEOUT" -> tracker().recordWaitTimeout();
            case "SIZE_REJECTION" -> RejectedPuts.record(tracker());
            default -> {
                // A signal of a newer version of the annotations.
            }
        }
        return true;
    }

    /** Takes a signal. Returns whether it came before the end. */
    synchronized boolean signal(Outcome outcome) {
        if (!hasEnded) {
            signal = outcome;
            missSignals += outcome == Outcome.MISS ? 1 : 0;
            expiredSignals += outcome == Outcome.EXPIRED ? 1 : 0;
        }
        return !hasEnded;
    }

    /** Replaces a signal, unless there is another one by now. */
    synchronized void replace(@Nullable Outcome last, @Nullable Outcome next) {
        if (!hasEnded && signal == last) {
            signal = next;
        }
    }

    /** Counts that more entries have expired, or fewer. */
    synchronized void countExpired(int more) {
        expiredSignals += hasEnded ? 0 : more;
    }

    synchronized @Nullable Outcome signal() {
        return signal;
    }

    synchronized int missSignals() {
        return missSignals;
    }

    synchronized int expiredSignals() {
        return expiredSignals;
    }

    /** Ends the lookup and returns its last signal. */
    synchronized @Nullable Outcome end() {
        hasEnded = true;
        return signal;
    }

    private CacheStatisticsTracker tracker() {
        return tracker != null ? tracker : CacheIndex.numbered(cache).tracker();
    }
}
