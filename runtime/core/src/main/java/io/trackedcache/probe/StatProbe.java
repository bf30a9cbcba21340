package io.trackedcache.probe;

import io.trackedcache.stats.StatCounter;
import io.trackedcache.stats.StatSets;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts the calls of a method, all of them or those with one ending. Same shape as {@link LookupProbe}.
 *
 * @param pending the calls whose endings are awaited
 */
record StatProbe(StatCounter counter, Ending counted, PendingFutures<PendingCalls> pending)
        implements BiFunction<@Nullable Object, @Nullable Object, @Nullable Object>,
                BiConsumer<@Nullable Object, @Nullable Object>,
                BiPredicate<Throwable, @Nullable Object> {
    static {
        Handlers.catching(Throwable.class);
    }

    /** How a call ends. The names are those of the annotation. */
    enum Ending {
        ANY,
        SUCCESS,
        FAILURE
    }

    static StatProbe of(ProbeSpec spec, @Nullable Class<?> owner) {
        // Where the class is not known, as in class files of long ago, its counters are those of the class path.
        Class<?> holder = owner != null ? owner : StatProbe.class;
        Ending counted = spec.onlyOn().isEmpty() ? Ending.ANY : Ending.valueOf(spec.onlyOn());
        StatCounter counter = StatSets.global().counterOfMethod(spec.cache(), spec.key(), holder);
        return new StatProbe(counter, counted, new PendingFutures<>());
    }

    /** The token says that its ending is awaited. */
    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object argument) {
        if (ProbedCache.isOff()) {
            return null;
        }
        if (counted == Ending.ANY) {
            count(1);
            return null;
        }
        return this;
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

    void ended(long calls, @Nullable Throwable failure) {
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

    /** The calls of a counted method that have returned the same stage: they end when it completes, once. */
    static final class PendingCalls
            implements BiConsumer<@Nullable Object, @Nullable Throwable>, PendingFutures.Call<PendingCalls> {
        static {
            Handlers.catching(Throwable.class);
        }

        private final StatProbe probe;
        private @Nullable CompletionStage<?> future;
        private long calls = 1;
        private boolean hasEnded;

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
                // The method has returned; what becomes of the stage it does not say.
                ProbeErrors.recordFailed(e);
                accept(stage, null);
            }
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // Two futures are not the same because they say so.
        public synchronized boolean takes(PendingCalls other, CompletionStage<?> otherFuture) {
            if (hasEnded || future != otherFuture) {
                return false;
            }
            calls++;
            return true;
        }

        /** The stage has completed; there are some that do so twice. */
        @Override
        public void accept(@Nullable Object value, @Nullable Throwable failure) {
            long ended = end();
            if (ended > 0) {
                probe.ended(ended, failure);
            }
        }

        private synchronized long end() {
            long ended = hasEnded ? 0 : calls;
            hasEnded = true;
            return ended;
        }
    }
}
