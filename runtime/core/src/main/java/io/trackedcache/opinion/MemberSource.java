package io.trackedcache.opinion;

import org.jspecify.annotations.Nullable;

/**
 * The counters that a field or a method of the application holds, as woven code has announced it. Keeps neither the
 * instance nor its class alive.
 */
public interface MemberSource extends CounterSource {
    /** Returns the instance whose member it is; null if the member is static or the instance is gone. */
    @Nullable
    Object instance();

    boolean isStatic();

    /** Whether the instance, or the class, has been collected. */
    boolean isGone();

    /** Whether to read it runs code of the application, which may block. */
    boolean runsCode();

    /**
     * Whether the class may have instances that no woven code has announced, such as deserialized ones, or those from
     * before the agent.
     */
    boolean hasUnknownInstances();

    /** Whether each single update of it is atomic, as its type makes it: that of an {@code AtomicLong}. */
    boolean isAtomic();

    /** Returns the class whose member it is; null if it has been collected. */
    @Nullable
    Class<?> type();

    /** Returns the name of the class, with dots. */
    String className();

    /** Returns the name of the field or the method. */
    String member();

    /** Returns class and member, such as {@code com.acme.UserCache.hits}. */
    default String place() {
        return className() + "." + member();
    }

    /**
     * Adds to the counter, as one step for all threads: {@code getAndAdd} or {@code add}. Does nothing if the member
     * cannot be added to: a method, or a final field of a number.
     *
     * @return whether it was added
     */
    boolean add(long amount);
}
