package io.trackedcache.trials.frameworks.app;

import io.trackedcache.annotation.TrackedCache;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** A bean with a client proxy and a subclass for its interceptor. */
@Logged
@ApplicationScoped
public class ManagedUsers extends Users {
    @Override
    @TrackedCache
    public @Nullable String find(String name) {
        return name.startsWith("a") ? name : null;
    }
}
