package io.trackedcache.agent.app;

import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cache as people write it. */
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

    /** What {@link DroppingItsLoader} calls. */
    public static void use() {
        lookUpSixTimes();
    }

    /** Three hits, two misses, one lookup error. */
    public static void lookUpSixTimes() {
        find("ann");
        find("bob");
        find("ann");
        find("eve");
        find("joe");
        try {
            find("");
        } catch (IllegalArgumentException expected) {
            // This is what the cache does with an empty id.
        }
    }
}
