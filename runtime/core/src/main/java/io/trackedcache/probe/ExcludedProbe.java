package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import org.jspecify.annotations.Nullable;

/**
 * The probe of a lookup that the settings exclude although its class signals. It counts nothing: it keeps the signals
 * of the lookup from reaching a lookup around it.
 */
enum ExcludedProbe implements AroundProbe {
    INSTANCE;

    static {
        CatchTypes.resolve(Throwable.class);
    }

    static ExcludedProbe of(ProbeSpec spec, @Nullable Class<?> owner) {
        if (owner != null) {
            ProbedMethods.addExcluded(spec, owner);
        }
        return INSTANCE;
    }

    /** Called on every call of the method; does not allocate, unless the stack is deeper than ever before. */
    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object key) {
        try {
            return CacheIndex.areAnyFollowed()
                    ? LookupStack.untracked(CacheIndex.excluded().number())
                    : RunningLookup.UNTRACKED;
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        leave(token);
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        leave(token);
        return true;
    }

    private static void leave(@Nullable Object token) {
        try {
            if (token instanceof RunningLookup lookup && CacheIndex.areAnyFollowed()) {
                LookupStack.leaveUntracked(lookup, CacheIndex.excluded().number());
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }
}
