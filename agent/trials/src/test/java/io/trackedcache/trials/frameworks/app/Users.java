package io.trackedcache.trials.frameworks.app;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A cache that frameworks extend. It knows the users whose names begin with a. */
public class Users {
    /** Looks up two users, one of whom is known. */
    static void lookUp(Users users) {
        for (int i = 0; i < 5; i++) {
            users.find("ann");
            users.find("eve");
        }
    }

    @TrackedCache
    public @Nullable String find(String name) {
        return name.startsWith("a") ? name : null;
    }
}
