package io.trackedcache.probe;

import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Probes as woven code gets and calls them. */
final class TestProbes {
    static final String MANAGER = "TestProbes";

    private TestProbes() {}

    /** Links a probe of {@code Object find(Object)}, unless the lines say otherwise. */
    static Object link(ProbeLink role, String cache, String... lines) {
        return role.apply(
                "manager=" + MANAGER + "\ncache=" + cache + "\nowner=com.acme.Users\nmethod=find\n"
                        + "descriptor=(Ljava/lang/Object;)Ljava/lang/Object;\n" + String.join("\n", lines),
                null);
    }

    static AroundProbe around(ProbeLink role, String cache, String... lines) {
        return (AroundProbe) link(role, cache, lines);
    }

    static LookupProbe lookup(String cache, String... lines) {
        return (LookupProbe) link(ProbeLink.LOOKUP, cache, lines);
    }

    /** Makes the lookups of a cache be followed, and returns it. */
    static ProbedCache followed(String cache) {
        ProbedCache followed = cache(cache);
        CacheIndex.follow(followed);
        return followed;
    }

    static ProbedCache cache(String cache) {
        return CacheIndex.of(MANAGER, cache, new NamingClass(null, "com.acme.Users", true));
    }

    static CacheStatisticsTracker tracker(String cache) {
        return TrackerRegistry.global().find(MANAGER, cache).orElseThrow();
    }

    static String counts(String cache) {
        return Counts.of(tracker(cache));
    }

    /** Calls a method whose body does that, and returns a result. */
    static void call(AroundProbe probe, @Nullable Object argument, Supplier<@Nullable Object> body) {
        Object token = probe.apply(null, argument);
        probe.accept(body.get(), token);
    }

    static void call(AroundProbe probe, @Nullable Object result) {
        call(probe, null, () -> result);
    }

    /** Calls a method that throws. */
    static void callThrowing(AroundProbe probe, Throwable thrown) {
        leaveThrowing(probe, thrown, probe.apply(null, null));
    }

    /** Calls a method whose body does that, and throws. */
    static void callThrowing(AroundProbe probe, Throwable thrown, Runnable body) {
        Object token = probe.apply(null, null);
        body.run();
        leaveThrowing(probe, thrown, token);
    }

    static void leaveThrowing(AroundProbe probe, Throwable thrown, @Nullable Object token) {
        if (!probe.test(thrown, token)) {
            throw new AssertionError("woven code rethrows if the probe returns true");
        }
    }
}
