package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.CacheHealing;
import io.trackedcache.jconsole.snapshot.CacheSnapshot;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the checks of a cache have found, outside the event thread, one cache at a time. If another cache is
 * requested meanwhile, it is read next. For the event thread only.
 */
final class HealingUpdates {
    private final Function<CacheSnapshot, CacheHealing> read;
    private final Consumer<CacheHealing> whenRead;
    private @Nullable CacheSnapshot current;
    private @Nullable CacheSnapshot next;

    HealingUpdates(Function<CacheSnapshot, CacheHealing> read, Consumer<CacheHealing> whenRead) {
        this.read = read;
        this.whenRead = whenRead;
    }

    void request(CacheSnapshot cache) {
        CacheSnapshot running = current;
        if (running == null) {
            start(cache);
        } else {
            next = running.key().equals(cache.key()) ? null : cache;
        }
    }

    private void start(CacheSnapshot cache) {
        current = cache;
        new BackgroundCall<>(
                        () -> read.apply(cache),
                        this::finish,
                        problem -> finish(CacheHealing.failed(cache.key(), problem)))
                .execute();
    }

    private void finish(CacheHealing healing) {
        CacheSnapshot waiting = next;
        current = null;
        next = null;
        whenRead.accept(healing);
        if (waiting != null) {
            request(waiting);
        }
    }
}
