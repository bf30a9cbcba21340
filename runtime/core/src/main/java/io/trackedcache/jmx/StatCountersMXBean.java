package io.trackedcache.jmx;

/** The methods of a proxy for the bean of a set of counters. Each key of the set is an attribute, too. */
public interface StatCountersMXBean {
    /** Returns the name of the set. */
    String getName();

    /** Returns the owner of the set. */
    String getOwner();

    /** Whether unknown keys are added when they are counted. */
    boolean isOpen();

    /** Restores all initial values. */
    void reset();
}
