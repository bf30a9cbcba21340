package io.trackedcache.probe;

import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.instance.NamedTrackers;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterGroup;
import io.trackedcache.tracker.TrackerSettings;
import io.trackedcache.tracking.CostBook;
import java.util.function.Consumer;

/** The probes as the agent sees them: it prepares, measures and cleans up. Woven code calls none of this. */
public final class Probes {
    private Probes() {}

    /** Sets the receiver of reports. It runs on threads of the application: it must hand the text on and return. */
    public static void reportErrorsTo(Consumer<String> reporter) {
        ProbeErrors.reportTo(reporter);
    }

    /**
     * Runs a timed lookup of each outcome that is counted nowhere. This loads all that counting needs before the
     * application counts: its first lookup may run where the stack is about to overflow, and classes cannot be loaded.
     */
    public static void rehearse() {
        CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withLatencySampling(1));
        LookupProbe probe = LookupProbe.rehearsing(tracker);
        probe.accept("found", probe.apply(null, null));
        probe.accept(null, probe.apply(null, null));
        probe.accept("found", null);
        probe.test(new IllegalStateException("rehearsal"), probe.apply(null, null));
        // Without a future: the first of these would start the common pool, which the application may configure.
        new PendingLookup(probe.ended(null)).forget();
        rehearseLinking();
    }

    private static void rehearseLinking() {
        try {
            ProbeMaker.rehearse();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs a lookup that is signalled, counted nowhere, and searches the stack of this thread for lookups. Woven code
     * does so at the first signal of a predicate or the first load, where the stack may be about to overflow too.
     */
    public static void rehearseFollowing() {
        LookupProbe probe = LookupProbe.rehearsing(new CacheStatisticsTracker());
        PredicateProbe predicate = PredicateProbe.expiry(probe.cache(), false);
        for (int i = 0; i < 2; i++) {
            // The first lookup is not followed yet, the second is.
            Object token = probe.apply(null, null);
            predicate.accept(probe, Predicate.TRUE);
            probe.accept("found", token);
        }
        rehearseAllKinds();
    }

    private static void rehearseAllKinds() {
        try {
            ProbeMaker.rehearseAllKinds();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a meter of what a plain lookup costs in this JVM, now. */
    public static CostBook.LookupMeter meter() {
        return new LookupMeter();
    }

    /**
     * Marks a cache that has a {@code @CacheLoad}. Each of its lookups is followed from the first on, as a load on
     * another thread may belong to any that runs.
     *
     * @param areFollowed false for a reactive or suspending load: a lookup of its cache that returns a publisher cannot
     *     be classified and is not counted
     */
    public static void hasLoads(String manager, String cache, NamingClass user, boolean areFollowed) {
        ProbedCache loaded = CacheIndex.of(manager, cache, user);
        if (areFollowed) {
            var unused = CacheIndex.followLoads(loaded);
        } else {
            loaded.markSignalled();
        }
    }

    /**
     * Declares that calls of a woven method are counted: that there were none is known from now on.
     *
     * @param role the name of its role, as {@link ProbeLink} has it
     */
    public static void expectCalls(CacheStatisticsTracker tracker, String role, String descriptor) {
        for (CounterGroup group : SourceGroups.of(ProbeLink.valueOf(role), descriptor)) {
            tracker.expect(group);
        }
    }

    /**
     * Forgets instances and classes that were collected, and the caches that only they had. The agent's housekeeper
     * calls this every few seconds.
     */
    public static void forgetTheGone() {
        NamedTrackers.forgetTheGone();
        RegistryInternals.global().removeCollected(CacheIndex::forget);
    }
}
