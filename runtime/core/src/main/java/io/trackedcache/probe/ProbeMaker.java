package io.trackedcache.probe;

import io.trackedcache.registry.NamingClass;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.invoke.MethodHandle;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the probe of one method in one of its roles, when the woven method asks for it.
 *
 * @param owner the class of the method; null where it is not known
 */
record ProbeMaker(ProbeLink role, ProbeSpec spec, @Nullable Class<?> owner) {
    static {
        Handlers.catching(Throwable.class);
    }

    /** Never fails: a method whose probe cannot be made runs as if it had not been woven. */
    static Object link(ProbeLink role, String text, @Nullable Class<?> owner) {
        try {
            ProbeSpec spec = ProbeSpec.parse(text);
            return new ProbeMaker(role, spec, owner != null ? owner : LinkingClass.named(spec.owner())).link();
        } catch (Throwable e) {
            ProbeErrors.linkFailed(role.role(), ProbeSpec.parse("owner=" + owner), e);
            return NoopProbe.INSTANCE;
        }
    }

    private Object link() {
        try {
            if (role == ProbeLink.STAT) {
                return StatProbe.of(spec, owner);
            }
            return spec.namesInstances() ? new UnnamedProbe(role, spec) : probe(null);
        } catch (Throwable e) {
            ProbeErrors.linkFailed(role.role(), spec, e);
            return NoopProbe.INSTANCE;
        }
    }

    /** The trackers are null for the one of the cache that the method names. */
    private Object probe(@Nullable TrackerOf instances) throws ReflectiveOperationException {
        ProbedCache cache = cache();
        TrackerOf trackers = instances != null ? instances : new TrackerOf.Everyone(cache.tracker());
        Amounts.Declared declared = Amounts.Declared.of(spec.descriptor());
        if (role == ProbeLink.EXPIRY || role == ProbeLink.READY || role == ProbeLink.LOAD) {
            cache.tellOf();
        }
        return switch (role) {
            case LOOKUP -> lookup(cache, instances);
            case EXPIRY -> PredicateProbe.expiry(cache);
            case READY -> PredicateProbe.ready(cache);
            case LOAD -> new LoadProbe(cache, trackers);
            case CLEANUP -> new EventProbe(EventProbe.Event.CLEANUP, trackers, declared);
            case PUT -> new EventProbe(EventProbe.Event.PUT, trackers, declared);
            case REMOVAL -> new EventProbe(EventProbe.Event.REMOVAL, trackers, declared);
            case SIZE -> new SizeProbe(spec, owner, trackers);
            case STAT, RUNNING, NOTHING -> NoopProbe.INSTANCE;
        };
    }

    /** The cache that the method names, or its instances where they have no names of their own. */
    private ProbedCache cache() {
        ClassLoader loader = owner == null ? null : owner.getClassLoader();
        NamingClass naming = new NamingClass(loader, spec.owner(), role == ProbeLink.LOOKUP);
        return ProbedCache.of(spec.manager(), spec.cache(), naming);
    }

    private Object lookup(ProbedCache cache, @Nullable TrackerOf instances) throws ReflectiveOperationException {
        // Where each instance has a tracker of its own, this one decides which lookups are timed, and counts none.
        CacheStatisticsTracker tracker = instances == null ? cache.tracker() : cache.unnamedTracker();
        LookupProbe probe = LookupProbe.of(spec, owner, cache, tracker);
        if (spec.recipe()) {
            return RecipeProbe.of(probe, spec, instances);
        }
        return instances == null && !spec.bulk() ? probe : new DetailedLookupProbe(probe, instances, spec.bulk());
    }

    /** A probe of a class that is used for many caches, before it has learnt how to ask an instance for its name. */
    private record UnnamedProbe(ProbeLink role, ProbeSpec spec)
            implements BiFunction<MethodHandle, @Nullable Class<?>, Object> {
        static {
            Handlers.catching(Throwable.class);
        }

        @Override
        public Object apply(MethodHandle name, @Nullable Class<?> owner) {
            try {
                ProbeMaker maker = new ProbeMaker(role, spec, owner);
                return maker.probe(InstanceTrackers.of(owner, spec, name, maker.cache()));
            } catch (Throwable e) {
                ProbeErrors.linkFailed(role.role(), spec, e);
                return NoopProbe.INSTANCE;
            }
        }
    }
}
