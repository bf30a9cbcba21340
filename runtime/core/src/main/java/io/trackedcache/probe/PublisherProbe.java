package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.instance.TrackerOf;
import io.trackedcache.probe.outcome.ResultRules;
import io.trackedcache.probe.reactive.Publishers;
import org.jspecify.annotations.Nullable;

/**
 * Counts the lookups of a method that returns a publisher: each subscription is one. The exit {@code accept}s an array
 * with the publisher, and replaces it by one that reports its subscriptions.
 *
 * <p>Nothing is counted where loads, predicates or signals decide too. They may come on any thread, and cannot be
 * matched to a subscription.
 *
 * @param declared the return type of the method, as in source code, with dots
 */
record PublisherProbe(LookupProbe probe, DetailedLookupProbe calls, String declared) implements AroundProbe {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    static PublisherProbe of(LookupProbe probe, ProbeSpec spec, @Nullable TrackerOf instances) {
        String descriptor = spec.descriptor();
        String declared = descriptor.substring(descriptor.indexOf(")L") + 2, descriptor.length() - 1);
        return new PublisherProbe(probe, new DetailedLookupProbe(probe, instances, false), declared.replace('/', '.'));
    }

    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object key) {
        return calls.apply(instance, key);
    }

    @Override
    public void accept(@Nullable Object box, @Nullable Object token) {
        try {
            if (isUntracked(token)) {
                probe.accept(null, token);
                return;
            }
            @Nullable Object[] result = (Object[]) box;
            Object value = result == null ? null : result[0];
            EndedLookup call = probe.ended((RunningLookup) token);
            if (probe.cache().isSignalled() || call.isSignalled()) {
                call.forget();
                probe.unclassifiable().report(Unclassifiable.SIGNALS_WITHOUT_SUBSCRIPTION);
            } else if (value == null || result == null) {
                var unused = call.record(null, null);
            } else {
                result[0] = decorated(value, call);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private static boolean isUntracked(@Nullable Object token) {
        return token instanceof RunningLookup lookup && !lookup.isTracked();
    }

    /** Returns a publisher that reports its subscriptions, or the same one where that is not possible. */
    private Object decorated(Object value, EndedLookup call) throws ReflectiveOperationException {
        Object decorated = Publishers.decorated(value, declared, new PublisherSubscriptions(probe, call.tracker()));
        if (decorated == null) {
            probe.unclassifiable().report(ResultRules.whyUnclassifiable(value));
            return value;
        }
        return decorated;
    }

    /** Counts a method that threw instead of returning a publisher. */
    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        if (!probe.cache().isSignalled() || isUntracked(token)) {
            return probe.test(failure, token);
        }
        try {
            probe.ended((RunningLookup) token).forget();
            probe.unclassifiable().report(Unclassifiable.SIGNALS_WITHOUT_SUBSCRIPTION);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
        return true;
    }
}
