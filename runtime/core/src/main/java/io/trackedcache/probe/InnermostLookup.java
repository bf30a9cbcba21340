package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives the innermost lookup that runs on the calling thread, as a receiver of signals. */
enum InnermostLookup implements Supplier<@Nullable Consumer<String>> {
    INSTANCE;

    static {
        CatchTypes.resolve(Throwable.class);
    }

    /** Returns null outside of lookups. */
    @Override
    public @Nullable Consumer<String> get() {
        try {
            RunningLookup lookup = LookupStack.innermost();
            return lookup == null || !lookup.isTracked() ? null : lookup.handle();
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }
}
