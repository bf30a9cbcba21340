package io.trackedcache.probe;

import io.trackedcache.stats.StatCounter;
import io.trackedcache.stats.StatSets;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Counts the calls of a method, all of them or those with one ending. Same shape as {@link LookupProbe}. */
record StatProbe(StatCounter counter, Ending counted)
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
        // Where the class is not known, as in class files of long ago, its counters are those of the JVM.
        Class<?> holder = owner != null ? owner : StatProbe.class;
        Ending counted = spec.onlyOn().isEmpty() ? Ending.ANY : Ending.valueOf(spec.onlyOn());
        return new StatProbe(StatSets.global().counterOfMethod(spec.cache(), spec.key(), holder), counted);
    }

    /** Hears how a stage has completed, once, whatever stages do. */
    private static final class Completion implements BiConsumer<@Nullable Object, @Nullable Throwable> {
        private final StatProbe probe;
        private final AtomicBoolean hasEnded = new AtomicBoolean();

        Completion(StatProbe probe) {
            this.probe = probe;
        }

        @Override
        public void accept(@Nullable Object value, @Nullable Throwable failure) {
            if (hasEnded.compareAndSet(false, true)) {
                probe.ended(failure);
            }
        }
    }

    /** The token says that its ending is awaited. */
    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object argument) {
        if (ProbedCache.isOff()) {
            return null;
        }
        if (counted == Ending.ANY) {
            count();
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
            await(stage);
        } else {
            ended(null);
        }
    }

    private void await(CompletionStage<?> stage) {
        try {
            var unused = stage.whenComplete(new Completion(this));
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        if (token != null) {
            ended(failure);
        }
        return true;
    }

    private void ended(@Nullable Throwable failure) {
        if (counted == (failure == null ? Ending.SUCCESS : Ending.FAILURE)) {
            count();
        }
    }

    private void count() {
        try {
            counter.increment();
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }
}
