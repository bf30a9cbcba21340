package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.stats.MethodCounter;
import io.trackedcache.stats.StatSets;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the calls of a method, all of them or those with one ending.
 *
 * @param pending the calls whose futures have not completed
 */
record StatProbe(MethodCounter counter, Ending counted, PendingFutures<PendingCalls> pending) implements AroundProbe {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /** How a call ends. The names are those of the annotation. */
    enum Ending {
        ANY,
        SUCCESS,
        FAILURE
    }

    /**
     * Makes the probe.
     *
     * @param set the name of the set of counters
     */
    static StatProbe of(ProbeSpec spec, String set, @Nullable Class<?> owner) {
        // Where the class is not known, as with very old class files, the counters are those of the class path.
        Class<?> holder = owner != null ? owner : StatProbe.class;
        Ending counted = spec.onlyOn().isEmpty() ? Ending.ANY : Ending.valueOf(spec.onlyOn());
        MethodCounter counter = StatSets.global().counterOfMethod(set, spec.key(), holder);
        return new StatProbe(counter, counted, new PendingFutures<>());
    }

    /** Returns a token where the ending decides. */
    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object argument) {
        if (CacheIndex.isOff()) {
            return null;
        }
        if (counted == Ending.ANY) {
            count(1);
            return null;
        }
        return counted;
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        if (token == null) {
            return;
        }
        if (value instanceof CompletionStage<?> stage) {
            new PendingCalls(this).await(stage);
        } else {
            ended(1, null);
        }
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        if (token != null) {
            ended(1, failure);
        }
        return true;
    }

    private void ended(long calls, @Nullable Throwable failure) {
        if (counted == (failure == null ? Ending.SUCCESS : Ending.FAILURE)) {
            count(calls);
        }
    }

    private void count(long calls) {
        try {
            counter.add(calls);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    /** The calls that returned the same future. They end together when it completes. */
    static final class PendingCalls extends EndsOnce
            implements BiConsumer<@Nullable Object, @Nullable Throwable>, PendingFutures.Call<PendingCalls> {
        static {
            CatchTypes.resolve(Throwable.class);
        }

        private final StatProbe probe;
        private @Nullable CompletionStage<?> future;
        private long calls = 1;

        PendingCalls(StatProbe probe) {
            this.probe = probe;
        }

        void await(CompletionStage<?> stage) {
            if (probe.pending().take(this, stage)) {
                return;
            }
            try {
                future = stage;
                var unused = stage.whenComplete(this);
                probe.pending().add(this, stage);
            } catch (Throwable e) {
                // The method has returned; how its future ends cannot be known.
                ProbeErrors.recordFailed(e);
                accept(stage, null);
            }
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // Equal futures may still be two.
        public synchronized boolean takes(PendingCalls other, CompletionStage<?> otherFuture) {
            if (hasEnded() || future != otherFuture) {
                return false;
            }
            calls++;
            return true;
        }

        /** Ends the calls, as their future has completed. */
        @Override
        public void accept(@Nullable Object value, @Nullable Throwable failure) {
            if (tryEnd()) {
                probe.ended(calls, failure);
            }
        }
    }
}
