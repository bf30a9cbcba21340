package io.trackedcache.jmx;

import java.time.Instant;
import java.util.List;

/**
 * The virtual machines that ended JVMs of this user have left behind. The agent implements this with the sessions,
 * which this package does not know.
 */
public interface Orphans {
    /** The orphans of a JVM that is no session. */
    Orphans NONE = new Orphans() {
        @Override
        public List<Orphan> all() {
            return List.of();
        }

        @Override
        public boolean acknowledge(String sessionId) {
            return false;
        }
    };

    /**
     * A virtual machine that was left behind.
     *
     * @param sessionId the session that has left it behind
     * @param pid the process of that session
     * @param lastSeen when that session was last seen
     */
    record Orphan(String sessionId, String vmId, String zone, long pid, String hostName, Instant lastSeen) {}

    /** Returns all that are not acknowledged. */
    List<Orphan> all();

    /** Removes an orphan from the list, and returns whether it was removed. */
    boolean acknowledge(String sessionId);
}
