package io.trackedcache.agent.app;

import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ordinary cache. */
public final class Users {
    private static final Map<String, String> NAMES = Map.of("ann", "Ann", "bob", "Bob");

    private Users() {}

    @TrackedCache("users")
    public static @Nullable String find(String id) {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("no id");
        }
        return NAMES.get(id);
    }

    /** Called by {@link DroppingItsLoader}. */
    public static void use() {
        lookUpSixTimes();
    }

    /** Makes three hits, two misses and one lookup error. */
    public static void lookUpSixTimes() {
        find("ann");
        find("bob");
        find("ann");
        find("eve");
        find("joe");
        try {
            find("");
        } catch (IllegalArgumentException expected) {
            // The cache throws this for an empty id.
        }
    }
}
