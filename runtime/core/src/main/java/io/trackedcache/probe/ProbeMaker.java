package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.instance.InstanceTrackers;
import io.trackedcache.probe.instance.SizeProbe;
import io.trackedcache.probe.instance.TrackerOf;
import io.trackedcache.probe.outcome.Amounts;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.invoke.MethodHandle;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the probe of one method in one of its roles, when the woven method asks for it.
 *
 * @param owner the class of the method; null where it is not known
 */
record ProbeMaker(ProbeLink role, ProbeSpec spec, @Nullable Class<?> owner) {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /** Returns the probe, or one that does nothing if it cannot be made. Never throws. */
    static Object link(ProbeLink role, String text, @Nullable Class<?> owner) {
        try {
            ProbeSpec spec = ProbeSpec.parse(text);
            return new ProbeMaker(role, spec, owner != null ? owner : LinkingClass.named(spec.owner())).link();
        } catch (Throwable e) {
            return failed(role, ProbeSpec.parse("owner=" + owner), e);
        }
    }

    private Object link() {
        try {
            if (role == ProbeLink.STAT) {
                return StatProbe.of(spec, owner);
            }
            if (spec.is(ProbeSpec.Trait.EXCLUDED)) {
                return ExcludedProbe.of(spec, owner);
            }
            if (spec.is(ProbeSpec.Trait.INNERMOST)) {
                return predicate(null);
            }
            return spec.is(ProbeSpec.Trait.NAMES_INSTANCES) ? new UnnamedProbe(role, spec) : probe(null);
        } catch (Throwable e) {
            return failed(role, spec, e);
        }
    }

    private static Object failed(ProbeLink role, ProbeSpec spec, Throwable error) {
        ProbeErrors.linkFailed(role.role(), spec.owner(), spec.signature(), error);
        boolean isPredicate = role == ProbeLink.EXPIRY || role == ProbeLink.READY;
        return isPredicate ? NoopPredicateProbe.INSTANCE : NoopProbe.INSTANCE;
    }

    /**
     * Makes the probe.
     *
     * @param instances the trackers of single instances; null where all count for the cache that the method names
     */
    private Object probe(@Nullable TrackerOf instances) throws ReflectiveOperationException {
        ProbedCache cache = cache();
        TrackerOf trackers = instances != null ? instances : new TrackerOf.Everyone(cache.tracker());
        if (role == ProbeLink.EXPIRY || role == ProbeLink.READY || role == ProbeLink.LOAD) {
            cache.markSignalled();
        }
        return switch (role) {
            case LOOKUP -> lookup(cache, instances);
            case EXPIRY, READY -> predicate(cache);
            case LOAD -> LoadProbe.of(cache, trackers, spec);
            case CLEANUP -> cleanup(cache, trackers);
            case PUT -> event(EventProbe.Event.PUT, trackers, null);
            case REMOVAL -> event(EventProbe.Event.REMOVAL, trackers, null);
            case SIZE -> new SizeProbe(spec.method(), owner, trackers);
            case STAT, RUNNING, NOTHING -> NoopProbe.INSTANCE;
        };
    }

    private PredicateProbe predicate(@Nullable ProbedCache cache) {
        return role == ProbeLink.READY
                ? PredicateProbe.ready(cache)
                : PredicateProbe.expiry(cache, spec.is(ProbeSpec.Trait.THEN_STALE_HIT));
    }

    private AroundProbe cleanup(ProbedCache cache, TrackerOf trackers) {
        if (owner != null) {
            ProbedMethods.addCleanup(spec, owner, cache);
        }
        return event(EventProbe.Event.CLEANUP, trackers, cache);
    }

    private AroundProbe event(EventProbe.Event event, TrackerOf trackers, @Nullable ProbedCache cleaned) {
        EventProbe probe = new EventProbe(
                event,
                trackers,
                Amounts.Declared.of(spec.descriptor()),
                spec.hasOneParameter(),
                new Unclassifiable(spec, role),
                cleaned);
        return spec.is(ProbeSpec.Trait.NESTS)
                ? new NestedEventProbe(probe, new NestingMethod(owner, spec.method(), spec.descriptor()))
                : probe;
    }

    /** Returns the cache that the method names, which also counts for instances without a name. */
    private ProbedCache cache() {
        ClassLoader loader = owner == null ? null : owner.getClassLoader();
        NamingClass naming = new NamingClass(loader, spec.owner(), role == ProbeLink.LOOKUP);
        return CacheIndex.of(spec.manager(), spec.cache(), naming);
    }

    private Object lookup(ProbedCache cache, @Nullable TrackerOf instances) throws ReflectiveOperationException {
        Tiers.findAround(cache);
        if (spec.is(ProbeSpec.Trait.NESTS)) {
            CacheIndex.followNested(cache);
        }
        if (spec.isOfAnyInstance() && cache.addLookupByRule()) {
            CacheIndex.followNested(cache);
            var unused = LookupStack.innermost(cache);
        }
        if (spec.is(ProbeSpec.Trait.HAS_LOADS)) {
            var unused = CacheIndex.followLoads(cache);
        }
        // Where each instance has its own tracker, the tracker of the probe only draws which lookups are timed.
        CacheStatisticsTracker tracker = instances == null ? cache.tracker() : cache.unregisteredTracker();
        LookupProbe probe = LookupProbe.of(spec, owner, cache, tracker);
        if (spec.is(ProbeSpec.Trait.PUBLISHER)) {
            return PublisherProbe.of(probe, spec, instances);
        }
        AroundProbe around = instances == null && !spec.is(ProbeSpec.Trait.BULK)
                ? probe
                : new DetailedLookupProbe(probe, instances, spec.is(ProbeSpec.Trait.BULK));
        return spec.is(ProbeSpec.Trait.READ_THROUGH) ? new ReadThroughProbe(around, probe) : around;
    }

    /** Makes a probe of a class that is used for many caches, once woven code has passed it the getter of names. */
    private record UnnamedProbe(ProbeLink role, ProbeSpec spec)
            implements BiFunction<MethodHandle, @Nullable Class<?>, Object> {
        static {
            CatchTypes.resolve(Throwable.class);
        }

        @Override
        public Object apply(MethodHandle name, @Nullable Class<?> owner) {
            try {
                ProbeMaker maker = new ProbeMaker(role, spec, owner);
                TrackerOf nameless = new TrackerOfCache(maker.cache());
                return maker.probe(InstanceTrackers.of(owner, spec.manager(), name, nameless));
            } catch (Throwable e) {
                return failed(role, spec, e);
            }
        }
    }

    /** The tracker of a cache, as the registry has it at each call. */
    private record TrackerOfCache(ProbedCache cache) implements TrackerOf {
        @Override
        public CacheStatisticsTracker of(@Nullable Object instance) {
            return cache.tracker();
        }
    }

    /**
     * Finds the class whose probes are being linked, for class files below version 49, which cannot pass a class
     * constant. They link in their static initializer, so the class is on the stack.
     */
    private static final class LinkingClass implements Consumer<StackWalker.StackFrame> {
        private final String name;
        private @Nullable Class<?> found;

        private LinkingClass(String name) {
            this.name = name;
        }

        static @Nullable Class<?> named(String name) {
            LinkingClass search = new LinkingClass(name);
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).forEach(search);
            return search.found;
        }

        @Override
        public void accept(StackWalker.StackFrame frame) {
            if (found == null && frame.getClassName().equals(name)) {
                found = frame.getDeclaringClass();
            }
        }
    }
}
