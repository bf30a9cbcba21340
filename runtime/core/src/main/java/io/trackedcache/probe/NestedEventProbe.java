package io.trackedcache.probe;

import io.trackedcache.probe.attribution.Keys;
import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.outcome.BulkKeys;
import org.jspecify.annotations.Nullable;

/**
 * Counts puts or removals of a class whose methods in this role call each other: within a call for a key, or for many
 * keys, a call of the same instance for the same key is not counted again.
 */
record NestedEventProbe(EventProbe probe, NestingMethod method) implements AroundProbe {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /**
     * A call that runs and is counted; the token. That of a part of another call is the call alone.
     *
     * @param token of the counting probe
     */
    private record CountedCall(RunningEvent call, @Nullable Object token) {}

    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object key) {
        try {
            EventStack stack = EventStack.ofThisThread();
            RunningEvent call = call(instance, key);
            Object token = stack.isPart(call) ? call : new CountedCall(call, probe.apply(instance, key));
            stack.push(call);
            return token;
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    private RunningEvent call(@Nullable Object instance, @Nullable Object key) {
        int owner = System.identityHashCode(instance);
        return new RunningEvent(method, probe.event(), owner, Keys.of(key), BulkKeys.mayBeSeveral(key));
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        probe.accept(value, end(token));
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        return probe.test(failure, end(token));
    }

    /** Ends a call. Returns the token of the counting probe; null for a part of another call. */
    private static @Nullable Object end(@Nullable Object token) {
        CountedCall counted = token instanceof CountedCall known ? known : null;
        try {
            if (counted != null) {
                EventStack.ofThisThread().end(counted.call);
            } else if (token instanceof RunningEvent part) {
                EventStack.ofThisThread().end(part);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
        return counted == null ? null : counted.token;
    }
}
