package io.trackedcache.probe;

import io.trackedcache.opinion.MemberSource;
import io.trackedcache.opinion.Opinions;
import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.instance.CounterHandles;
import io.trackedcache.probe.instance.CounterMember;
import io.trackedcache.probe.instance.CounterMethod;
import io.trackedcache.probe.instance.CounterProbe;
import io.trackedcache.probe.instance.FieldCounter;
import io.trackedcache.probe.instance.InstanceTrackers;
import io.trackedcache.probe.instance.SizeProbe;
import io.trackedcache.probe.instance.SizeTraits;
import io.trackedcache.probe.instance.TrackerOf;
import io.trackedcache.probe.instance.WrittenClass;
import io.trackedcache.probe.outcome.AmountRules;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterGroup;
import io.trackedcache.tracker.CounterNames;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the probe of one method in one of its roles, when the woven method asks for it.
 *
 * @param owner the class of the method; null where it is not known
 * @param inheritor the subclass that the method counts for, if no name is given; null for its own class
 */
record ProbeMaker(
        ProbeLink role,
        ProbeSpec spec,
        @Nullable Class<?> owner,
        @Nullable Class<?> inheritor) {
    static {
        CatchTypes.resolve(Throwable.class);
        CatchTypes.resolve(StackOverflowError.class);
        CatchTypes.resolve(OutOfMemoryError.class);
    }

    /**
     * Returns the probe; one that does nothing if it cannot be made; or one that is made later, if there is no stack or
     * memory left. Never throws.
     */
    static Object link(ProbeLink role, String text, @Nullable Class<?> owner) {
        // Made first, as there may be no room for it afterwards.
        Object later = later(role, new LateLink(role, text, owner));
        try {
            return link(role, text, owner, null);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return later;
        }
    }

    /**
     * Initializes the classes that every link needs: one whose initialization fails, as no stack is left, stays broken
     * as long as the JVM lives.
     */
    static void rehearse() throws ReflectiveOperationException {
        var unused = ProbedMethods.linked();
        var unusedToo = later(ProbeLink.NOTHING, new LateLink(ProbeLink.NOTHING, "", null));
        var unusedProbe =
                new ProbeMaker(ProbeLink.NOTHING, ProbeSpec.parse(""), null, null).probe(CacheIndex.rehearsing(), null);
    }

    /** Initializes the classes of all kinds of probes. */
    static void rehearseAllKinds() throws ReflectiveOperationException {
        for (Class<?> type : List.of(
                StatProbe.class,
                LoadProbe.class,
                EventProbe.class,
                NestedEventProbe.class,
                DetailedLookupProbe.class,
                ReadThroughProbe.class,
                PublisherProbe.class,
                SizeProbe.class,
                CounterProbe.class,
                CounterHandles.class,
                FieldCounter.class,
                CounterMethod.class,
                InOpinions.class,
                ProbeByClass.class,
                InstanceTrackers.class,
                UnnamedProbe.class,
                NoopPredicateProbe.class)) {
            var unused = Class.forName(type.getName(), true, type.getClassLoader());
        }
    }

    private static Object later(ProbeLink role, LateLink link) {
        return isPredicate(role) ? new LatePredicateProbe(link) : new LateProbe(link);
    }

    /**
     * Returns the probe, or one that does nothing if it cannot be made.
     *
     * @param getter the getter of names, if woven code has passed it already
     * @throws StackOverflowError if there is no stack left
     * @throws OutOfMemoryError if there is no memory left
     */
    static Object link(ProbeLink role, String text, @Nullable Class<?> owner, @Nullable MethodHandle getter) {
        try {
            ProbeSpec spec = ProbeSpec.parse(text);
            Class<?> known = owner != null ? owner : LinkingClass.named(spec.owner());
            if (namesInstances(spec)) {
                UnnamedProbe unnamed = new UnnamedProbe(role, spec, text);
                return getter == null ? unnamed : unnamed.named(getter, owner);
            }
            return new ProbeMaker(role, spec, known, null).link();
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return failed(role, ProbeSpec.parse("owner=" + owner), e);
        }
    }

    private static boolean namesInstances(ProbeSpec spec) {
        return spec.is(ProbeSpec.Trait.NAMES_INSTANCES)
                && !spec.is(ProbeSpec.Trait.EXCLUDED)
                && !spec.is(ProbeSpec.Trait.INNERMOST);
    }

    private Object link() {
        try {
            if (spec.is(ProbeSpec.Trait.EXCLUDED)) {
                return ExcludedProbe.of(spec, owner);
            }
            if (spec.is(ProbeSpec.Trait.INNERMOST)) {
                return predicate(null);
            }
            return owner != null && variesByClass(owner) ? byClass(owner) : probe(null);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return failed(role, spec, e);
        }
    }

    /** Whether subclasses may inherit the method, and name its cache. Predicates ask the lookups that run. */
    private boolean variesByClass(Class<?> type) {
        boolean isAround = role != ProbeLink.EXPIRY && role != ProbeLink.READY && !role.isRead();
        return isAround && spec.isNamedByClass() && !Modifier.isFinal(type.getModifiers());
    }

    private ProbeByClass byClass(Class<?> type) throws ReflectiveOperationException {
        AroundProbe own = Modifier.isAbstract(type.getModifiers()) ? null : (AroundProbe) probe(null);
        return ProbeByClass.of(type, own, new Inheritance(this, type));
    }

    private static Object failed(ProbeLink role, ProbeSpec spec, Throwable error) {
        ProbeErrors.linkFailed(role.role(), spec.owner(), spec.signature(), error);
        return unlinked(role);
    }

    /** Returns a probe that does nothing. */
    static Object unlinked(ProbeLink role) {
        return isPredicate(role) ? NoopPredicateProbe.INSTANCE : NoopProbe.INSTANCE;
    }

    private static boolean isPredicate(ProbeLink role) {
        return role == ProbeLink.EXPIRY || role == ProbeLink.READY;
    }

    /**
     * Makes the probe.
     *
     * @param instances the trackers of single instances; null where all count for the cache that the method names
     */
    private Object probe(@Nullable InstanceTrackers instances) throws ReflectiveOperationException {
        if (role == ProbeLink.STAT) {
            return StatProbe.of(spec, cacheName(), owner);
        }
        ProbedCache cache = cache();
        if (role == ProbeLink.EXPIRY || role == ProbeLink.READY || role == ProbeLink.LOAD) {
            cache.markSignalled();
        }
        Object probe = probe(cache, instances);
        expect(cache, instances);
        return probe;
    }

    /** Lets the trackers know that calls of the method are counted, before the first one is. */
    private void expect(ProbedCache cache, @Nullable InstanceTrackers instances) {
        for (CounterGroup group : SourceGroups.of(role, spec)) {
            if (instances == null) {
                cache.expect(group);
            } else {
                instances.expect(group);
            }
        }
    }

    private Object probe(ProbedCache cache, @Nullable InstanceTrackers instances) throws ReflectiveOperationException {
        return switch (role) {
            case LOOKUP -> lookup(cache, instances);
            case EXPIRY, READY -> predicate(cache);
            case LOAD -> LoadProbe.of(cache, trackers(cache, instances), spec);
            case CLEANUP -> cleanup(cache, trackers(cache, instances));
            case PUT -> event(EventProbe.Event.PUT, trackers(cache, instances), null);
            case REMOVAL -> event(EventProbe.Event.REMOVAL, trackers(cache, instances), null);
            case EVICTION -> event(EventProbe.Event.EVICTION, trackers(cache, instances), null);
            case SIZE -> size(trackers(cache, instances));
            case COUNTERS, COUNTER -> counters(trackers(cache, instances));
            case STAT, RUNNING, SIGNALS, NOTHING -> NoopProbe.INSTANCE;
        };
    }

    private SizeProbe size(TrackerOf trackers) {
        boolean isOfBytes = spec.is(ProbeSpec.Trait.BYTES);
        SizeTraits traits =
                new SizeTraits(spec.is(ProbeSpec.Trait.OPAQUE), spec.is(ProbeSpec.Trait.OWN_STATE), spec.overridable());
        return new SizeProbe(spec.method(), owner, trackers, isOfBytes, traits, new Unclassifiable(spec, role));
    }

    private CounterProbe counters(TrackerOf trackers) {
        boolean isField = role == ProbeLink.COUNTER;
        CounterMember member = new CounterMember(
                spec.owner(),
                spec.method(),
                spec.descriptor(),
                isField ? CounterNames.label(spec.counter()) : "",
                spec.is(ProbeSpec.Trait.STATIC),
                spec.is(ProbeSpec.Trait.UNKNOWN_INSTANCES));
        return new CounterProbe(
                member,
                owner,
                trackers,
                new InOpinions(RegistryInternals.global().opinions()));
    }

    private TrackerOf trackers(ProbedCache cache, @Nullable TrackerOf instances) {
        if (instances != null) {
            return instances;
        }
        if (role.isRead() && owner != null && spec.isNamedByClass()) {
            return new TrackersByClass(this, owner);
        }
        // A cache whose lookups are not known yet may get another name with them, and another tracker.
        TrackerOf now = new TrackerOf.Everyone(cache.tracker());
        return cache.hasLookups() ? now : new TrackerOfCache(cache);
    }

    /** Returns the same for the class that names the cache of an instance. */
    ProbeMaker of(@Nullable Class<?> written) {
        return new ProbeMaker(role, spec, owner, written);
    }

    AroundProbe around() throws ReflectiveOperationException {
        return (AroundProbe) probe(null);
    }

    private PredicateProbe predicate(@Nullable ProbedCache cache) {
        return role == ProbeLink.READY
                ? PredicateProbe.ready(cache)
                : PredicateProbe.expiry(cache, spec.is(ProbeSpec.Trait.THEN_STALE_HIT));
    }

    private AroundProbe cleanup(ProbedCache cache, TrackerOf trackers) {
        if (owner != null && inheritor == null) {
            ProbedMethods.addCleanup(spec, owner, cache);
        }
        return event(EventProbe.Event.CLEANUP, trackers, cache);
    }

    private AroundProbe event(EventProbe.Event event, TrackerOf trackers, @Nullable ProbedCache cleaned) {
        EventProbe probe = new EventProbe(
                event,
                trackers,
                AmountRules.of(
                        spec.descriptor(),
                        spec.content(),
                        spec.is(ProbeSpec.Trait.MANY),
                        spec.is(ProbeSpec.Trait.AMOUNT)),
                new Unclassifiable(spec, role),
                cleaned);
        return spec.is(ProbeSpec.Trait.NESTS)
                ? new NestedEventProbe(probe, new NestingMethod(owner, spec.method(), spec.descriptor()))
                : probe;
    }

    /** Returns the cache that the method names, which also counts for instances without a name. */
    ProbedCache cache() {
        Class<?> user = inheritor != null ? inheritor : owner;
        ClassLoader loader = user == null ? null : user.getClassLoader();
        String name = user == null ? spec.owner() : user.getName();
        NamingClass.GivenBy givenBy = NamingClass.GivenBy.authorOrClass(spec.isNamedByClass());
        NamingClass naming = new NamingClass(loader, name, role == ProbeLink.LOOKUP, givenBy);
        return CacheIndex.of(spec.manager(), cacheName(), naming);
    }

    private String cacheName() {
        if (!spec.isNamedByClass()) {
            return spec.cache();
        }
        return inheritor != null ? inheritor.getName() : spec.owner();
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
        if (owner != null && inheritor == null) {
            ProbedMethods.add(spec, owner, cache);
        }
        if (spec.is(ProbeSpec.Trait.PUBLISHER)) {
            return PublisherProbe.of(probe, spec, instances);
        }
        AroundProbe around = instances == null && !spec.is(ProbeSpec.Trait.BULK)
                ? probe
                : new DetailedLookupProbe(probe, instances, spec.is(ProbeSpec.Trait.BULK));
        return spec.is(ProbeSpec.Trait.READ_THROUGH) ? new ReadThroughProbe(around, probe) : around;
    }

    /** Makes a probe of a class that is used for many caches, once woven code has passed it the getter of names. */
    private record UnnamedProbe(ProbeLink role, ProbeSpec spec, String text)
            implements BiFunction<MethodHandle, @Nullable Class<?>, Object> {
        static {
            CatchTypes.resolve(Throwable.class);
        }

        @Override
        public Object apply(MethodHandle name, @Nullable Class<?> owner) {
            LateLink link = new LateLink(role, text, owner);
            var unused = link.takesGetter(name, owner);
            Object later = later(role, link);
            try {
                return named(name, owner);
            } catch (StackOverflowError | OutOfMemoryError e) {
                return later;
            }
        }

        private Object named(MethodHandle name, @Nullable Class<?> owner) {
            try {
                ProbeMaker maker = new ProbeMaker(role, spec, owner, null);
                TrackerOf nameless = new TrackerOfCache(maker.cache());
                return maker.probe(InstanceTrackers.of(owner, spec.manager(), spec.cache(), name, nameless));
            } catch (StackOverflowError | OutOfMemoryError e) {
                throw e;
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

    /** Passes on what is announced. Not a method reference, for which the JVM would generate a class. */
    private record InOpinions(Opinions opinions) implements CounterProbe.Adopter {
        @Override
        public void adopt(CacheStatisticsTracker tracker, MemberSource source) {
            opinions.adopt(tracker, source);
        }
    }

    /** The trackers of the classes that inherit a method, found by the class of each new instance. */
    private record TrackersByClass(ProbeMaker maker, Class<?> owner) implements TrackerOf {
        @Override
        public CacheStatisticsTracker of(@Nullable Object instance) {
            Class<?> written = instance == null ? owner : WrittenClass.of(instance.getClass(), owner);
            return maker.of(written).cache().tracker();
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
