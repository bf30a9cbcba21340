package io.trackedcache.probe;

import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import org.jspecify.annotations.Nullable;

/** Makes the probes of a method whose class has no cache of a given name, for the subclasses that inherit it. */
final class Inheritance implements ProbeByClass.Maker {
    private final ProbeMaker maker;
    private final Class<?> owner;
    private final Unclassifiable staticLoads;

    Inheritance(ProbeMaker maker, Class<?> owner) {
        this.maker = maker;
        this.owner = owner;
        this.staticLoads = new Unclassifiable(maker.spec(), maker.role());
    }

    @Override
    public AroundProbe of(Class<?> written) {
        try {
            ProbeMaker inherited = maker.of(written.equals(owner) ? null : written);
            if (!written.equals(owner) && maker.role() != ProbeLink.STAT) {
                prepare(inherited.cache(), written);
            }
            return inherited.around();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the probe of a subclass cannot be made", e);
        }
    }

    /**
     * Lets the predicates of the class find the lookups of the subclass. They are followed from the first on, as the
     * stack of a thread does not show for which class an inherited method runs.
     */
    private void prepare(ProbedCache cache, Class<?> written) {
        cache.joins(maker.cache(), written);
        if (maker.role() == ProbeLink.LOOKUP) {
            ProbedMethods.remove(maker.spec(), owner);
            var unused = CacheIndex.follow(cache);
        }
        Tracking.global()
                .methods()
                .addUnlessKnown(TrackedMethod.woven(
                                written.getName(),
                                maker.spec().signature(),
                                maker.role().role(),
                                cache.name())
                        .because("inherited from " + owner.getName(), ""));
    }

    /**
     * Returns the class whose lookup runs on this thread, so that a static load belongs to that. Without one, a load
     * may belong to a lookup of any subclass on another thread.
     */
    @Override
    public @Nullable Class<?> ofStaticMethod() {
        ProbedCache family = maker.cache();
        ProbedCache member = LookupStack.memberOf(family);
        Class<?> running = member.namedBy();
        if (running == null && maker.role() == ProbeLink.LOAD && family.hasMembers()) {
            staticLoads.report(Unclassifiable.STATIC_LOAD);
            return null;
        }
        return running == null ? owner : running;
    }
}
