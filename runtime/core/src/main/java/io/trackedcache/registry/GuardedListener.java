package io.trackedcache.registry;

import io.trackedcache.callback.CallbackError;
import io.trackedcache.callback.CallbackErrors;
import io.trackedcache.callback.ErrorText;
import io.trackedcache.config.Console;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.List;

/** A listener of the application, whose errors are printed on standard error and go no further. */
record GuardedListener(RegistryListener listener) implements RegistryListener {
    @Override
    public void added(CacheId id, CacheStatisticsTracker tracker) {
        try {
            listener.added(id, tracker);
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    @Override
    public void removed(CacheId id, CacheStatisticsTracker tracker) {
        try {
            listener.removed(id, tracker);
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    @Override
    public void renamed(CacheId before, CacheId now, CacheStatisticsTracker tracker) {
        try {
            listener.renamed(before, now, tracker);
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    @Override
    public void ambiguous(CacheId simpleName, List<CacheId> caches) {
        try {
            listener.ambiguous(simpleName, caches);
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    @Override
    public void overflowed(CacheId id, int maxCaches) {
        try {
            listener.overflowed(id, maxCaches);
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private void failed(Throwable error) {
        var unused = CallbackErrors.global().add(CallbackError.Kind.REGISTRY_LISTENER, listener.getClass(), error);
        Console.OF_THIS_JVM.warn(
                "the registry listener " + listener.getClass().getName() + " failed: " + ErrorText.of(error));
    }
}
