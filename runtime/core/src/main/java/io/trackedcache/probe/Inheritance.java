package io.trackedcache.probe;

import io.trackedcache.probe.instance.WrittenClass;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import org.jspecify.annotations.Nullable;

/** Makes the probes of a method whose class has no cache of a given name, for the subclasses that inherit it. */
final class Inheritance implements ProbeByClass.Maker {
    private final ProbeMaker maker;
    private final Class<?> owner;

    /** The cache of the class itself; null for counted calls, which have none. */
    private final @Nullable ProbedCache family;

    private final Unclassifiable staticLoads;

    Inheritance(ProbeMaker maker, Class<?> owner) {
        this.maker = maker;
        this.owner = owner;
        this.family = maker.role() == ProbeLink.STAT ? null : maker.cache();
        this.staticLoads = new Unclassifiable(maker.spec(), maker.role());
    }

    @Override
    public AroundProbe of(Class<?> written) {
        try {
            ProbeMaker inherited = maker.of(written.equals(owner) ? null : written);
            if (family != null && !written.equals(owner)) {
                prepare(inherited.cache(), written, family);
            }
            return inherited.around();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the probe of a subclass cannot be made", e);
        }
    }

    /**
     * Lets the predicates and static loads of the classes above find the lookups of the subclass, and its lookups the
     * loads that it inherits. They are followed from the first on, as the stack of a thread does not show for which
     * class an inherited method runs.
     */
    private void prepare(ProbedCache cache, Class<?> written, ProbedCache ofOwner) {
        cache.joins(ofOwner, written);
        explain(written, cache);
        for (Class<?> above = written.getSuperclass(); isBelowOwner(above); above = above.getSuperclass()) {
            if (WrittenClass.of(above, owner).equals(above)) {
                inherit(above, cache, written);
            }
        }
        if (maker.role() == ProbeLink.LOOKUP) {
            // Those of the class itself too: then a frame that is not on the LookupStack is one of its own.
            ProbedMethods.add(maker.spec(), owner, ofOwner);
            var unused = CacheIndex.follow(ofOwner);
            unused = CacheIndex.follow(cache);
        } else if (maker.role() == ProbeLink.CLEANUP) {
            ProbedMethods.addCleanup(maker.spec(), owner, ofOwner);
        }
    }

    private boolean isBelowOwner(@Nullable Class<?> type) {
        return type != null && !type.equals(owner) && owner.isAssignableFrom(type);
    }

    private void inherit(Class<?> above, ProbedCache cache, Class<?> written) {
        ProbedCache ofAbove = maker.of(above).cache();
        cache.joins(ofAbove, written);
        explain(above, ofAbove);
        if (ofAbove.loads() != null) {
            var unused = CacheIndex.followLoads(cache);
        }
    }

    private void explain(Class<?> type, ProbedCache cache) {
        ProbeSpec spec = maker.spec();
        TrackedMethod inherited = TrackedMethod.woven(
                type.getName(), spec.signature(), maker.role().role(), cache.name());
        Tracking.global().methods().addUnlessKnown(inherited.because("inherited from " + owner.getName(), ""));
    }

    @Override
    public boolean hasSubclasses() {
        return family != null && family.hasMembers();
    }

    /**
     * Returns the class whose lookup runs on this thread, so that a static load belongs to that. Without one, a load
     * may belong to a lookup of any subclass on another thread.
     */
    @Override
    public @Nullable Class<?> ofStaticMethod() {
        Class<?> running = family == null ? null : LookupStack.memberOf(family).namedBy();
        if (running == null && maker.role() == ProbeLink.LOAD && hasSubclasses()) {
            staticLoads.report(Unclassifiable.STATIC_LOAD);
            return null;
        }
        return running == null ? owner : running;
    }
}
