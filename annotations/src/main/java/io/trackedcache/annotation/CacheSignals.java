package io.trackedcache.annotation;

import java.util.function.BiFunction;
import java.util.function.ObjLongConsumer;

/**
 * Signals about a cache from code that runs outside of its lookups, such as a listener for evictions.
 *
 * <pre>{@code
 * .evictionListener((key, value, cause) -> CacheSignals.evicted("users"))
 * }</pre>
 *
 * <ul>
 *   <li>The name of the cache means the same as in an annotation of the calling class: the simple name of a class will
 *       do if the cache has its full name, and {@code "shop/users"} is the cache {@code users} of the manager
 *       {@code shop}. A name that no lookup counts for is reported once.
 *   <li>Each signal is counted at once, on any thread. It costs more than a lookup, as the stack is searched for the
 *       calling class.
 *   <li>Without the agent, signals have no effect.
 * </ul>
 *
 * <p>Within a lookup, {@link CacheLookup#current()} needs no name.
 */
public final class CacheSignals {
    /** Receives the signal, the name of the cache, and how often; null without the agent. */
    private static volatile ObjLongConsumer<String[]> receiver;

    static {
        link();
    }

    private CacheSignals() {}

    /**
     * Records that an entry was removed to make room.
     *
     * @param cache the name of the cache
     */
    public static void evicted(String cache) {
        evicted(cache, 1);
    }

    /**
     * Records that entries were removed to make room.
     *
     * @param cache the name of the cache
     * @param entries how many; a number below 1 has no effect
     */
    public static void evicted(String cache, long entries) {
        signal("EVICTION", cache, entries);
    }

    /**
     * Records that a value was too large to be cached. If a method with {@link CachePut} of this cache runs on this
     * thread, it has put one entry less.
     *
     * @param cache the name of the cache
     */
    public static void sizeRejected(String cache) {
        signal("SIZE_REJECTION", cache, 1);
    }

    /**
     * Records a hit that saved no cost. If a lookup of this cache runs on this thread, it is that hit, as by
     * {@link CacheLookup#hitWithoutSaving()}; otherwise it is a lookup by itself.
     *
     * @param cache the name of the cache
     */
    public static void hitWithoutSaving(String cache) {
        signal("HIT_WITHOUT_SAVING", cache, 1);
    }

    /**
     * Records that a cleanup, or a part of it, has failed. The cleanup itself is not recorded.
     *
     * @param cache the name of the cache
     */
    public static void cleanupError(String cache) {
        signal("CLEANUP_ERROR", cache, 1);
    }

    private static void signal(String name, String cache, long count) {
        ObjLongConsumer<String[]> known = receiver;
        if (known != null) {
            known.accept(new String[] {name, cache}, count);
        }
    }

    /** Connects to the agent. An agent that is attached later calls this again, by its name. */
    private static void link() {
        receiver = find();
    }

    /** Uses JDK types alone, because this class loader may not see the classes of the agent. */
    @SuppressWarnings("unchecked") // ProbeLink.SIGNALS returns this type.
    private static ObjLongConsumer<String[]> find() {
        try {
            Class<?> link = ClassLoader.getSystemClassLoader().loadClass("io.trackedcache.probe.ProbeLink");
            for (Object constant : link.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals("SIGNALS")) {
                    return (ObjLongConsumer<String[]>)
                            ((BiFunction<Object, Object, Object>) constant).apply("", CacheSignals.class);
                }
            }
            return null;
        } catch (Throwable notThere) {
            return null;
        }
    }
}
