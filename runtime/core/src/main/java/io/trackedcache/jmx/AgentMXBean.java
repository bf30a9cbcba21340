package io.trackedcache.jmx;

/** What programs can ask the bean of the agent by method; its tables are read as attributes. */
public interface AgentMXBean {
    /** The version of the agent. */
    String getVersion();

    /** Whether woven methods are counted. */
    boolean isEnabled();

    /** Lets woven methods be counted or not, from the next call on. */
    void setEnabled(boolean enabled);

    /** Lets woven methods be counted, from the next call on. */
    void enableTracking();

    /** Lets no woven method be counted, from the next call on. */
    void disableTracking();

    /** Of how many methods is not told, as there are too many. */
    long getMethodsLeftOff();
}
