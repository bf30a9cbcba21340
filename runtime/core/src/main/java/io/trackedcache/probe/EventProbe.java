package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Counts what else happens in a cache: cleanups, puts, removals. Same shape as {@link LookupProbe}. */
record EventProbe(Event event, TrackerOf trackers, Amounts.Declared declared)
        implements BiFunction<@Nullable Object, @Nullable Object, @Nullable Object>,
                BiConsumer<@Nullable Object, @Nullable Object>,
                BiPredicate<Throwable, @Nullable Object> {
    static {
        Handlers.catching(Throwable.class);
    }

    /** What a method does. */
    enum Event {
        CLEANUP,
        PUT,
        REMOVAL
    }

    /** The token tells whose call it is and how many entries it was given. It ends once, whatever futures do. */
    private static final class Call implements BiConsumer<@Nullable Object, @Nullable Throwable> {
        private final EventProbe probe;
        private final CacheStatisticsTracker tracker;
        private final long given;
        private boolean hasEnded;

        Call(EventProbe probe, CacheStatisticsTracker tracker, long given) {
            this.probe = probe;
            this.tracker = tracker;
            this.given = given;
        }

        /** The method has returned or thrown, or the future has completed. */
        @Override
        public void accept(@Nullable Object value, @Nullable Throwable failure) {
            try {
                if (isFirstEnd()) {
                    probe.record(this, value, failure);
                }
            } catch (Throwable e) {
                ProbeErrors.recordFailed(e);
            }
        }

        private synchronized boolean isFirstEnd() {
            boolean isFirst = !hasEnded;
            hasEnded = true;
            return isFirst;
        }
    }

    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object argument) {
        try {
            if (ProbedCache.isOff()) {
                return null;
            }
            return new Call(this, trackers.of(instance), Amounts.given(argument));
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        if (!(token instanceof Call call)) {
            return;
        }
        if (value instanceof CompletionStage<?> stage) {
            read(stage, call);
        } else {
            call.accept(value, null);
        }
    }

    private static void read(CompletionStage<?> stage, Call call) {
        try {
            var unused = stage.whenComplete(call);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        if (token instanceof Call call) {
            call.accept(null, failure);
        }
        return true;
    }

    private void record(Call call, @Nullable Object value, @Nullable Throwable failure) {
        CacheStatisticsTracker tracker = call.tracker;
        switch (event) {
            case CLEANUP -> tracker.recordCleanup(Amounts.cleaned(value), failure == null);
            case PUT -> tracker.recordPuts(failure == null ? Amounts.put(declared, value, call.given) : 0);
            case REMOVAL -> tracker.recordRemovals(failure == null ? Amounts.removed(declared, value) : 0);
        }
    }
}
