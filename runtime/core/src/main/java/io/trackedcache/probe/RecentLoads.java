package io.trackedcache.probe;

import java.lang.ref.WeakReference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the last loads of one cache gave, so that lookups can be told that have waited for one of them. Keeps no result
 * alive.
 */
final class RecentLoads {
    /** A lookup that waits is woken soon after its load has ended: so many others may end in between. */
    private static final int REMEMBERED = 64;

    private static final WeakReference<Object> NOTHING = new WeakReference<>(null);

    @SuppressWarnings({"unchecked", "rawtypes"}) // There are no arrays of a parametrized type.
    private final WeakReference<Object>[] results = new WeakReference[REMEMBERED];

    private volatile long ended;

    long ended() {
        return ended;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // Written under the lock; the reader without it takes what it gets.
    synchronized void add(@Nullable Object result) {
        results[(int) (ended % REMEMBERED)] = result == null ? NOTHING : reference(content(result));
        ended++;
    }

    private static WeakReference<Object> reference(Object content) {
        return isShared(content) ? NOTHING : new WeakReference<>(content);
    }

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

    /** Whether the same object may well be the result of many loads. */
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
