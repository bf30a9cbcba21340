package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.instance.TrackerOf;
import io.trackedcache.probe.outcome.AmountRules;
import io.trackedcache.probe.outcome.Amounts;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the other events of a cache: cleanups, puts, removals and evictions.
 *
 * @param amounts how many entries a call puts, removes or evicts
 * @param cleaned the cache that a cleanup works on: until it returns, the predicates of that cache check entries for
 *     the cleanup, not for a lookup around it; null for other events
 */
record EventProbe(
        Event event,
        TrackerOf trackers,
        AmountRules amounts,
        Unclassifiable unclassifiable,
        @Nullable ProbedCache cleaned)
        implements AroundProbe {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /** What a method does. */
    enum Event {
        CLEANUP,
        PUT,
        REMOVAL,
        EVICTION
    }

    /** A call that runs, with the tracker of its instance and the number of entries that it was given; the token. */
    private static final class Call extends EndsOnce implements BiConsumer<@Nullable Object, @Nullable Throwable> {
        private final EventProbe probe;
        private final CacheStatisticsTracker tracker;
        private final long given;
        private final long rejectedBefore;

        /** Zero if it is not timed. */
        private final long start;

        private long rejected;
        private boolean isLater;

        /** The mark of a cleanup that runs within a lookup. */
        private @Nullable RunningLookup mark;

        Call(EventProbe probe, CacheStatisticsTracker tracker, long given, long rejectedBefore, long start) {
            this.probe = probe;
            this.tracker = tracker;
            this.given = given;
            this.rejectedBefore = rejectedBefore;
            this.start = start;
        }

        /** Returns the time since its start; negative if it is not timed. */
        private long nanos() {
            return start == 0 ? -1 : Math.max(0, System.nanoTime() - start);
        }

        /** Ends the call, as its method has returned or thrown, or its future has completed. */
        @Override
        public void accept(@Nullable Object value, @Nullable Throwable failure) {
            try {
                if (tryEnd()) {
                    probe.record(this, value, failure);
                }
            } catch (Throwable e) {
                ProbeErrors.recordFailed(e);
            }
        }
    }

    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object argument) {
        try {
            if (CacheIndex.isOff()) {
                return null;
            }
            CacheStatisticsTracker tracker = trackers.of(instance);
            long rejected = event == Event.PUT ? RejectedPuts.soFar(tracker) : 0;
            Call call = new Call(this, tracker, given(argument), rejected, isTimed(tracker) ? LookupProbe.now() : 0);
            if (cleaned != null) {
                call.mark = LookupStack.beginCleanup(cleaned);
            }
            return call;
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    /** All puts and removals are, unless lookups are not: they are rarer, and cost more. */
    private boolean isTimed(CacheStatisticsTracker tracker) {
        return (event == Event.PUT || event == Event.REMOVAL)
                && tracker.settings().timesLookups();
    }

    private long given(@Nullable Object argument) {
        if (event != Event.PUT || !amounts.readsArgument()) {
            return 1;
        }
        long given = Amounts.given(argument);
        if (given == Amounts.UNREADABLE) {
            unclassifiable.report(Amounts.whyNotGiven(argument));
        }
        return given;
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        if (!(token instanceof Call call)) {
            return;
        }
        leave(call);
        if (value instanceof CompletionStage<?> stage) {
            await(stage, call);
        } else {
            call.accept(value, null);
        }
    }

    private void leave(Call call) {
        try {
            if (event == Event.PUT) {
                call.rejected = RejectedPuts.takeSince(call.rejectedBefore, call.tracker);
            }
            if (cleaned != null) {
                RunningLookup mark = call.mark;
                call.mark = null;
                LookupStack.endCleanup(mark, cleaned);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private static void await(CompletionStage<?> stage, Call call) {
        call.isLater = true;
        try {
            var unused = stage.whenComplete(call);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        if (token instanceof Call call) {
            leave(call);
            call.accept(null, failure);
        }
        return true;
    }

    private void record(Call call, @Nullable Object value, @Nullable Throwable failure) {
        CacheStatisticsTracker tracker = call.tracker;
        switch (event) {
            case CLEANUP -> recordCleanup(tracker, value, failure == null);
            case PUT -> recordPut(call, failure == null ? put(value, call) : 0);
            case REMOVAL -> recordRemoval(call, failure == null ? removed(value, call) : 0);
            case EVICTION -> tracker.recordEvictions(failure == null ? removed(value, call) : 0);
        }
    }

    private static void recordPut(Call call, long entries) {
        call.tracker.recordPuts(entries);
        long nanos = call.nanos();
        if (entries > 0 && nanos >= 0) {
            call.tracker.recordPutLatencyNanos(nanos);
        }
    }

    private static void recordRemoval(Call call, long entries) {
        call.tracker.recordRemovals(entries);
        long nanos = call.nanos();
        if (entries > 0 && nanos >= 0) {
            call.tracker.recordRemovalLatencyNanos(nanos);
        }
    }

    /** A cleanup is counted also where it is not known how many entries it has cleaned. */
    private void recordCleanup(CacheStatisticsTracker tracker, @Nullable Object value, boolean success) {
        long cleaned = Amounts.cleaned(value);
        if (cleaned == Amounts.UNREADABLE) {
            unclassifiable.reportResult(Amounts.whyUnreadable(value));
            tracker.recordCleanup(success);
        } else if (Amounts.isAmount(value)) {
            tracker.recordCleanup(cleaned, success);
        } else {
            tracker.recordCleanup(success);
        }
    }

    private long put(@Nullable Object value, Call call) {
        long put = readable(rulesFor(call).put(value, call.given), value, call.given == Amounts.UNREADABLE);
        return Math.max(0, put - call.rejected);
    }

    private long removed(@Nullable Object value, Call call) {
        return readable(rulesFor(call).removed(value), value, false);
    }

    private AmountRules rulesFor(Call call) {
        return call.isLater ? amounts.ofFuture() : amounts;
    }

    private long readable(long amount, @Nullable Object value, boolean isReported) {
        if (amount != Amounts.UNREADABLE) {
            return amount;
        }
        if (!isReported) {
            unclassifiable.report(Amounts.whyUnreadable(value));
        }
        return 0;
    }
}
