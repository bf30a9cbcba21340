package io.trackedcache.opinion;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All second opinions of a registry, by the trackers of their caches. */
public final class Opinions {
    private final Map<CacheStatisticsTracker, CacheOpinions> byTracker = new ConcurrentHashMap<>();
    private @Nullable Runnable firstListener;
    private boolean hasAny;

    /**
     * Takes a source of counters of the cache of a tracker. That of a program is read at once, on this thread. Those of
     * woven code are adopted during class initialization and construction: only fields are read.
     */
    public void adopt(CacheStatisticsTracker tracker, CounterSource source) {
        CacheOpinions known = byTracker.get(tracker);
        if (known == null) {
            CacheOpinions made = new CacheOpinions(tracker);
            CacheOpinions other = byTracker.putIfAbsent(tracker, made);
            known = other == null ? made : other;
            if (other == null) {
                tracker.alsoCheck(made::violations);
            }
        }
        known.adopt(source);
        adoptedFirst();
    }

    private void adoptedFirst() {
        Runnable listener;
        synchronized (this) {
            listener = hasAny ? null : firstListener;
            hasAny = true;
        }
        if (listener != null) {
            listener.run();
        }
    }

    /** Calls the listener once there is a source, which may be now. It runs during class initialization. */
    public void whenAdopted(Runnable listener) {
        boolean isNow;
        synchronized (this) {
            firstListener = listener;
            isNow = hasAny;
        }
        if (isNow) {
            listener.run();
        }
    }

    /** Returns those of the cache of a tracker; empty if there are none. */
    public Optional<CacheOpinions> of(CacheStatisticsTracker tracker) {
        return Optional.ofNullable(byTracker.get(tracker));
    }

    /** Forgets those of trackers that the registry does not know any more. */
    public void retain(Collection<CacheStatisticsTracker> known) {
        byTracker.keySet().retainAll(Set.copyOf(known));
    }
}
