package io.trackedcache.probe;

import io.trackedcache.probe.attribution.Keys;
import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.outcome.BulkKeys;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Counts puts or removals of a class whose methods in this role call each other: within a call for a key, or for many
 * keys, a call of the same instance for the same key is not counted again.
 */
record NestedEventProbe(EventProbe probe) implements AroundProbe {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    private static final ThreadLocal<Deque<Call>> RUNNING = ThreadLocal.withInitial(ArrayDeque::new);

    /**
     * A call that runs.
     *
     * @param token of the counting probe; null for a call that is not counted again
     */
    private record Call(
            EventProbe.Event event,
            int instance,
            long key,
            boolean isOfMany,
            @Nullable Object token) {
        private boolean covers(Call inner) {
            return event == inner.event && instance == inner.instance && (isOfMany || Keys.areSame(key, inner.key));
        }
    }

    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object key) {
        try {
            Deque<Call> running = RUNNING.get();
            Call call = call(instance, key, null);
            Call begun = isWithin(running, call) ? call : call(instance, key, probe.apply(instance, key));
            running.push(begun);
            return begun;
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    private Call call(@Nullable Object instance, @Nullable Object key, @Nullable Object token) {
        return new Call(
                probe.event(), System.identityHashCode(instance), Keys.of(key), BulkKeys.mayBeSeveral(key), token);
    }

    private static boolean isWithin(Deque<Call> running, Call call) {
        for (Call outer : running) {
            if (outer.covers(call)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        probe.accept(value, end(token));
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        return probe.test(failure, end(token));
    }

    /** Ends a call, and the calls within it whose exit is missing. Returns the token of the counting probe. */
    @SuppressWarnings("ReferenceEquality") // Equal calls may run within each other.
    private static @Nullable Object end(@Nullable Object token) {
        if (!(token instanceof Call call)) {
            return null;
        }
        try {
            Deque<Call> running = RUNNING.get();
            while (!running.isEmpty() && running.pop() != call) {
                // The exit of a call within this one is missing.
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
        return call.token;
    }
}
