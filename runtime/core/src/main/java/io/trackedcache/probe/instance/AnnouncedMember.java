package io.trackedcache.probe.instance;

import io.trackedcache.opinion.MemberSource;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * A member of an instance, or of a class, that woven code has announced. Refers to both weakly. Equals another one of
 * the same member and the same instance, as an instance may be announced twice: by its constructor and by
 * {@code clone}.
 */
abstract class AnnouncedMember implements MemberSource {
    private final CounterMember member;
    private final WeakReference<Class<?>> owner;
    private final @Nullable WeakReference<Object> instance;
    private final int hash;

    AnnouncedMember(CounterMember member, Class<?> owner, @Nullable Object instance) {
        this.member = member;
        this.owner = new WeakReference<>(owner);
        this.instance = member.isStatic() ? null : new WeakReference<>(instance);
        this.hash = 31 * System.identityHashCode(member.isStatic() ? owner : instance)
                + member.key().hashCode();
    }

    final CounterMember described() {
        return member;
    }

    /** Returns the class; null if it has been collected. */
    final @Nullable Class<?> owner() {
        return owner.get();
    }

    @Override
    public final @Nullable Class<?> type() {
        return owner();
    }

    @Override
    public final @Nullable Object instance() {
        return instance == null ? null : instance.get();
    }

    @Override
    public final boolean isStatic() {
        return member.isStatic();
    }

    @Override
    public final boolean isGone() {
        return owner.refersTo(null) || (instance != null && instance.refersTo(null));
    }

    @Override
    public final boolean hasUnknownInstances() {
        return member.hasUnknownInstances();
    }

    @Override
    public final String className() {
        return member.className();
    }

    @Override
    public final String member() {
        return member.name();
    }

    @Override
    public final int hashCode() {
        return hash;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AnnouncedMember that
                        && hash == that.hash
                        && member.key().equals(that.member.key())
                        && isOfSameClass(that)
                        && isOfSameInstance(that));
    }

    /** A method of an instance is the same, whichever of its classes has announced it: the overriding one runs. */
    private boolean isOfSameClass(AnnouncedMember other) {
        Class<?> its = other.owner.get();
        boolean isOfInstance = !member.isStatic() && !member.isField();
        return isOfInstance || (its != null && owner.refersTo(its));
    }

    private boolean isOfSameInstance(AnnouncedMember other) {
        if (instance == null || other.instance == null) {
            return instance == other.instance;
        }
        Object its = other.instance.get();
        return its != null && instance.refersTo(its);
    }

    /** Returns the member and the class, such as {@code com.acme.Users.hits}. */
    @Override
    public final String toString() {
        return member.className() + '.' + member.name();
    }
}
