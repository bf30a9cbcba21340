package io.trackedcache.probe;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The caches that classes name in calls of {@code CacheSignals}. The calling class decides which cache a name means, as
 * in an annotation of that class. It holds what it has named, so nothing here keeps a class alive.
 */
final class SignalledCaches extends ClassValue<Map<String, ProbedCache>> {
    private static final SignalledCaches OF_CLASS = new SignalledCaches();
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final String SIGNALS = "io.trackedcache.annotation.CacheSignals";
    private static final String ROLE = "signal";

    @Override
    protected Map<String, ProbedCache> computeValue(Class<?> type) {
        return new ConcurrentHashMap<>();
    }

    /** Returns the cache that the caller of {@code CacheSignals} means; null for a blank name. */
    static @Nullable ProbedCache of(String name) {
        StackWalker.StackFrame caller = WALKER.walk(CallerSearch.INSTANCE).orElse(null);
        Class<?> type = caller == null ? SignalledCaches.class : caller.getDeclaringClass();
        Map<String, ProbedCache> known = OF_CLASS.get(type);
        ProbedCache cache = known.get(name);
        if (cache != null || name.isBlank()) {
            return cache;
        }
        ProbedCache found = find(name, type);
        if (known.putIfAbsent(name, found) == null) {
            report(type, caller, found);
        }
        return found;
    }

    private static ProbedCache find(String name, Class<?> type) {
        NamingClass user = new NamingClass(type.getClassLoader(), type.getName(), false);
        int slash = name.indexOf('/');
        boolean hasManager = slash > 0
                && slash < name.length() - 1
                && TrackerRegistry.global().find(name).isEmpty();
        return hasManager
                ? CacheIndex.of(name.substring(0, slash), name.substring(slash + 1), user)
                : CacheIndex.of(CacheId.DEFAULT_MANAGER, name, user);
    }

    /** Shows the caller among the tracked methods, where a cache without lookups is reported. */
    private static void report(Class<?> type, StackWalker.@Nullable StackFrame caller, ProbedCache cache) {
        String method = caller == null ? ROLE : TrackedMethod.signature(caller.getMethodName(), caller.getDescriptor());
        Tracking.global().methods().add(TrackedMethod.woven(type.getName(), method, ROLE, cache.name()));
    }

    /** Finds the method that has called {@code CacheSignals}. */
    private enum CallerSearch implements Function<Stream<StackWalker.StackFrame>, Optional<StackWalker.StackFrame>> {
        INSTANCE;

        private static final Predicate<StackWalker.StackFrame> IS_SIGNALS =
                frame -> frame.getClassName().equals(SIGNALS);

        @Override
        public Optional<StackWalker.StackFrame> apply(Stream<StackWalker.StackFrame> frames) {
            return frames.dropWhile(IS_SIGNALS.negate()).dropWhile(IS_SIGNALS).findFirst();
        }
    }
}
