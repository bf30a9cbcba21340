package io.trackedcache.probe;

import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.TrackerSettings;
import io.trackedcache.tracking.CostBook;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
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
 *
 * <p>Each makes a probe from what a method says of itself, see {@link ProbeSpec}, and the class that it stands in.
 * Those of lookups, loads, cleanups, puts, removals and counted calls go around a method: {@link BiFunction#apply} with
 * instance and first argument, as far as the method gave them, enters and gives a token; {@link BiConsumer#accept}
 * exits with value and token, {@link BiPredicate#test} with throwable and token. That of a lookup that returns a recipe
 * is given an array with the value instead, see {@link RecipeProbe}. The others are told something: a predicate its
 * value, the size its instance.
 */
public enum ProbeLink implements BiFunction<String, @Nullable Class<?>, Object> {
    LOOKUP,
    EXPIRY,
    READY,
    LOAD,
    CLEANUP,
    PUT,
    REMOVAL,
    SIZE,

    /** Of a method whose calls are counted; without a cache. */
    STAT,

    /** Makes no probe, but gives the running lookup. */
    RUNNING,

    /** Makes a probe that does nothing; with it, the agent rehearses the way to here. */
    NOTHING;

    /** The version of this runtime; the agent has its own compiled in, and compares. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    /** The version of the runtime that is loaded, which may be another than a caller was compiled with. */
    public static String version() {
        return VERSION;
    }

    /** A word for it that people can read. */
    String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Object apply(String spec, @Nullable Class<?> owner) {
        if (this == NOTHING) {
            return NoopProbe.INSTANCE;
        }
        if (this == RUNNING) {
            return RunningLookups.INSTANCE;
        }
        return ProbeMaker.link(this, spec, owner);
    }

    /**
     * Goes through a lookup of which a signal is told, for nobody, and looks for lookups on the stack of this thread.
     * Woven code does so when the first predicate speaks, or the first load runs; that may be at the bottom of a stack,
     * too.
     */
    public static void rehearseFollowing() {
        LookupProbe probe = LookupProbe.rehearsing(new CacheStatisticsTracker());
        PredicateProbe predicate = PredicateProbe.expiry(probe.cache());
        for (int i = 0; i < 2; i++) {
            // First one that is not followed yet, then one that is.
            Object token = probe.apply(null, null);
            predicate.accept(true, null);
            probe.accept("found", token);
        }
    }

    /**
     * There is a load of that cache that cannot be followed, so that lookups whose results are recipes cannot be told
     * from their results either: they are not counted.
     */
    public static void loadsCannotBeFollowed(String manager, String cache, NamingClass user) {
        ProbedCache.of(manager, cache, user).tellOf();
    }

    /** What a plain lookup costs here and now. */
    public static CostBook.LookupMeter meter() {
        return new LookupMeter();
    }

    /**
     * Forgets instances and classes that are gone, and the caches that only they had. To be called every few seconds;
     * the agent's housekeeper does.
     */
    public static void forgetTheGone() {
        NamedTrackers.forgetTheGone();
        TrackerRegistry.global().forgetTheGone(ProbedCache::forget);
    }

    /**
     * Goes through a timed lookup of each outcome, for nobody. So all that counting needs is loaded before the
     * application counts: its first lookup may end at the bottom of a stack that is about to overflow, where nothing
     * can be loaded.
     */
    public static void rehearse() {
        CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withLatencySampling(1));
        LookupProbe probe = LookupProbe.rehearsing(tracker);
        probe.accept("found", probe.apply(null, null));
        probe.accept(null, probe.apply(null, null));
        probe.accept("found", null);
        probe.test(new IllegalStateException("rehearsal"), probe.apply(null, null));
    }
}
