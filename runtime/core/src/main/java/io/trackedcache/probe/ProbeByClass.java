package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.instance.WrittenClass;
import org.jspecify.annotations.Nullable;

/**
 * The probe of a method whose cache is named by the class of the instance: passes a call on to the probe of that class,
 * which subclasses have of their own.
 *
 * @param owner the class that declares the method
 * @param own its probe; null if it is abstract, so that instances are of subclasses
 */
record ProbeByClass(Class<?> owner, @Nullable AroundProbe own, Subclasses subclasses) implements AroundProbe {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /** A source of probes for subclasses. */
    interface Maker {
        /** Makes the probe of a class that a person has written. */
        AroundProbe of(Class<?> written);

        /** Whether instances of subclasses have looked up. Called on every call of a static method. */
        boolean hasSubclasses();

        /** Returns the class that a static method counts for; null if that is not known, so that it is not counted. */
        @Nullable
        Class<?> ofStaticMethod();
    }

    /** A call that the probe of a subclass has given a token. */
    private record Passed(AroundProbe probe, Object token) {}

    static ProbeByClass of(Class<?> owner, @Nullable AroundProbe own, Maker maker) {
        return new ProbeByClass(owner, own, new Subclasses(owner, own, maker));
    }

    /**
     * Called on every call; allocates nothing for the class itself, and a token for subclasses whose calls have one.
     */
    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object key) {
        AroundProbe mine = own;
        return mine != null && isOfOwner(instance) ? mine.apply(instance, key) : passed(instance, key);
    }

    private boolean isOfOwner(@Nullable Object instance) {
        return instance == null ? !subclasses.maker.hasSubclasses() : instance.getClass() == owner;
    }

    /** Returns the probe of the subclass as the token, if that gives none: nothing has to be allocated for it. */
    private @Nullable Object passed(@Nullable Object instance, @Nullable Object key) {
        AroundProbe probe = probeOf(instance);
        Object token = probe.apply(instance, key);
        if (isOwn(probe)) {
            return token;
        }
        return token == null ? probe : new Passed(probe, token);
    }

    @SuppressWarnings("ReferenceEquality") // Cheaper, and the same: each class has one probe.
    private boolean isOwn(AroundProbe probe) {
        return probe == own;
    }

    private AroundProbe probeOf(@Nullable Object instance) {
        try {
            Class<?> type = instance == null ? subclasses.maker.ofStaticMethod() : instance.getClass();
            return type == null ? NoopProbe.INSTANCE : subclasses.get(type);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return NoopProbe.INSTANCE;
        }
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        if (token instanceof AroundProbe probe) {
            probe.accept(value, null);
        } else if (token instanceof Passed passed) {
            passed.probe.accept(value, passed.token);
        } else if (own != null) {
            own.accept(value, token);
        }
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        if (token instanceof AroundProbe probe) {
            return probe.test(failure, null);
        }
        if (token instanceof Passed passed) {
            return passed.probe.test(failure, passed.token);
        }
        return own == null || own.test(failure, token);
    }

    /** The probes of the classes of instances; those that are generated share that of the class they extend. */
    static final class Subclasses extends ClassValue<AroundProbe> {
        private final Class<?> owner;
        private final @Nullable AroundProbe own;
        private final Maker maker;

        Subclasses(Class<?> owner, @Nullable AroundProbe own, Maker maker) {
            this.owner = owner;
            this.own = own;
            this.maker = maker;
        }

        @Override
        protected AroundProbe computeValue(Class<?> type) {
            Class<?> written = WrittenClass.of(type, owner);
            return own != null && written.equals(owner) ? own : maker.of(written);
        }
    }
}
