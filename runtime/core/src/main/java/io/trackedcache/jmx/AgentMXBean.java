package io.trackedcache.jmx;

/** The methods of a proxy for the bean of the agent. Its tables are not here: clients read them as attributes. */
public interface AgentMXBean {
    /** Returns the version of the agent. */
    String getVersion();

    /** Whether woven methods are counted. */
    boolean isEnabled();

    /** Enables or disables the counting of woven methods, from the next call on. */
    void setEnabled(boolean enabled);

    /** Enables the counting of woven methods, from the next call on. */
    void enableTracking();

    /** Disables the counting of woven methods, from the next call on. */
    void disableTracking();

    /** Ends the problems in the health that are over and are kept until they are seen. */
    void acknowledgeProblems();

    /** Removes a row of OrphanedVms by its sessionId, and returns whether it was removed. */
    boolean acknowledgeOrphanedVm(String sessionId);

    /** Returns the number of reports of methods that were dropped because the list was full. */
    long getMethodsLeftOff();
}
