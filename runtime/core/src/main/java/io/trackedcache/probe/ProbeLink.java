package io.trackedcache.probe;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.TrackerSettings;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the probes, once per tracked method. The only class of ours whose name stands in woven code.
 *
 * <pre>
 *   bootstrap loader   java.lang.invoke.ConstantBootstraps, java.util.function.*
 *        ^                      ^ calls JDK types only
 *   platform loader             |
 *        ^                 [ woven class ]  any loader, any parent; its constant pool holds the probe
 *   system loader               :
 *     app class path            : by name, when the method first runs
 *     trackedcache-agent.jar <..:  ProbeLink -> probe -> tracker <- registry <- views
 * </pre>
 *
 * <p>Nothing of ours points back at a woven class, so it and its loader stay collectable.
 *
 * <p>An enum, because {@code Enum.valueOf} is the cheapest way from the name of a class to an object of it that a
 * dynamic constant can go. The names of class and constants are part of the format of woven classes: do not change
 * them.
 */
public enum ProbeLink
        implements BiFunction<String, String, Supplier<BiConsumer<@Nullable Object, @Nullable Throwable>>> {
    /**
     * Makes the probe of a lookup method from manager and name of its cache. To enter a lookup is to {@code get()} the
     * lookup in flight, which accepts the outcome once: the value that is returned, or the throwable that is thrown.
     */
    LOOKUP,

    /** Makes a probe that does nothing; with it, the agent rehearses the way to here. */
    NOTHING;

    /** The version of this runtime; the agent has its own compiled in, and compares. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    /** The version of the runtime that is loaded, which may be another than a caller was compiled with. */
    public static String version() {
        return VERSION;
    }

    @Override
    public Supplier<BiConsumer<@Nullable Object, @Nullable Throwable>> apply(String manager, String cache) {
        if (this == NOTHING) {
            return NoopProbe.INSTANCE;
        }
        try {
            return new LookupProbe(TrackerRegistry.global().tracker(manager, cache));
        } catch (Throwable e) {
            ProbeErrors.linkFailed(cache, e);
            return NoopProbe.INSTANCE;
        }
    }

    /**
     * Goes through a timed lookup of each outcome, for nobody. So all that counting needs is loaded before the
     * application counts: its first lookup may end at the bottom of a stack that is about to overflow, where nothing
     * can be loaded.
     */
    public static void rehearse() {
        TrackerSettings timed = TrackerSettings.DEFAULTS.withLatencySampling(1);
        LookupProbe probe = new LookupProbe(new CacheStatisticsTracker(timed));
        probe.get().accept("found", null);
        probe.get().accept(null, null);
        probe.get().accept(null, new IllegalStateException("rehearsal"));
    }
}
