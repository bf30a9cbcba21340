package io.trackedcache.probe;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts the lookups of a method that returns a recipe: each subscription is one. Same shape as {@link LookupProbe},
 * except that the exit {@code accept}s an array with the value, in which it may put another.
 *
 * <p>Nothing is counted where more than the outcome would have to be known: nobody can tell which subscription a load,
 * a predicate or a signal belongs to, as these may come on any thread.
 *
 * @param declared the type that the method returns, as in source code, with dots
 */
record RecipeProbe(LookupProbe probe, DetailedLookupProbe calls, String declared)
        implements BiFunction<@Nullable Object, @Nullable Object, @Nullable Object>,
                BiConsumer<@Nullable Object, @Nullable Object>,
                BiPredicate<Throwable, @Nullable Object> {
    static {
        Handlers.catching(Throwable.class);
    }

    static RecipeProbe of(LookupProbe probe, ProbeSpec spec, @Nullable TrackerOf instances) {
        String descriptor = spec.descriptor();
        String declared = descriptor.substring(descriptor.indexOf(")L") + 2, descriptor.length() - 1);
        return new RecipeProbe(probe, new DetailedLookupProbe(probe, instances, false), declared.replace('/', '.'));
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
            EndingLookup call = probe.left((RunningLookup) token);
            if (probe.cache().isToldOf() || call.isTold()) {
                probe.unclassifiable().report(Unclassifiable.SIGNALS_WITHOUT_SUBSCRIPTION);
            } else if (value == null || result == null) {
                call.end(null, null);
            } else {
                result[0] = counted(value, call);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private static boolean isUntracked(@Nullable Object token) {
        return token instanceof RunningLookup lookup && !lookup.isTracked();
    }

    /** One that counts its subscriptions; the same where there can be none. */
    private Object counted(Object value, EndingLookup call) throws ReflectiveOperationException {
        Object counted = Recipes.counted(value, declared, new Subscriptions(probe, call.tracker()));
        if (counted == null) {
            probe.unclassifiable().report(Reading.whyUnclassifiable(value));
            return value;
        }
        return counted;
    }

    /** It threw before there was a recipe. */
    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        if (!probe.cache().isToldOf() || isUntracked(token)) {
            return probe.test(failure, token);
        }
        try {
            var unused = probe.left((RunningLookup) token);
            probe.unclassifiable().report(Unclassifiable.SIGNALS_WITHOUT_SUBSCRIPTION);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
        return true;
    }
}
