package io.trackedcache.probe;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A lookup in flight whose time is taken: one of those that were picked. */
record TimedLookup(LookupProbe probe, long start) implements BiConsumer<@Nullable Object, @Nullable Throwable> {

    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        probe.acceptTimed(value, failure, System.nanoTime() - start);
    }
}
