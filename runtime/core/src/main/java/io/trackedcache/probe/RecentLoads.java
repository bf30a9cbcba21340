package io.trackedcache.probe;

import java.lang.ref.WeakReference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The results of the last loads of one cache. A lookup that returns one of them waited for that load. Refers to results
 * weakly.
 */
final class RecentLoads {
    /** A waiting lookup resumes soon after its load has ended; up to this many other loads may end in between. */
    private static final int REMEMBERED = 64;

    private static final WeakReference<Object> NOTHING = new WeakReference<>(null);

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a parametrized type.
    private final WeakReference<Object>[] results = new WeakReference[REMEMBERED];

    private volatile long ended;

    long ended() {
        return ended;
    }

    @SuppressWarnings(
            "NonAtomicVolatileUpdate") // Written under the lock only; a reader without it may get the number before.
    synchronized void add(@Nullable Object result) {
        results[(int) (ended % REMEMBERED)] = result == null ? NOTHING : reference(content(result));
        ended++;
    }

    private static WeakReference<Object> reference(Object content) {
        return isShared(content) ? NOTHING : new WeakReference<>(content);
    }

    /** Whether one of the loads after the first {@code before} ones returned this object. */
    synchronized boolean gave(Object result, long before) {
        Object content = content(result);
        if (isShared(content)) {
            return false;
        }
        for (long load = Math.max(before, ended - REMEMBERED); load < ended; load++) {
            if (results[(int) (load % REMEMBERED)].refersTo(content)) {
                return true;
            }
        }
        return false;
    }

    private static Object content(Object result) {
        return result instanceof Optional<?> optional && optional.isPresent() ? optional.get() : result;
    }

    /** Whether the same object may be the result of many loads. */
    private static boolean isShared(Object result) {
        return result instanceof Boolean
                || result instanceof Number
                || result instanceof Character
                || result instanceof Enum<?>
                || result instanceof Class<?>
                || result instanceof Optional<?>
                || "".equals(result);
    }
}
