package io.trackedcache.jmx;

/** What programs can ask the bean of a set of counters by method; each of its keys is an attribute besides. */
public interface StatCountersMXBean {
    /** What the set is called. */
    String getName();

    /** Whose counts these are. */
    String getOwner();

    /** Whether unknown keys begin to be counted. */
    boolean isOpen();

    /** Sets all back to what they were at first. */
    void reset();
}
