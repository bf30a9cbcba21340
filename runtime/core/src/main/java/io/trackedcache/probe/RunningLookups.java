package io.trackedcache.probe;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives the innermost lookup that runs on the calling thread, as something that takes signals. */
enum RunningLookups implements Supplier<@Nullable Consumer<String>> {
    INSTANCE;

    static {
        Handlers.catching(Throwable.class);
    }

    /** Null outside of any. */
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
