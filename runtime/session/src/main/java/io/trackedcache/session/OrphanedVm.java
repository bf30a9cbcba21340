package io.trackedcache.session;

import java.time.Instant;

/**
 * A virtual machine whose session has ended without unregistering it. It may still run and cost money.
 *
 * @param sessionId the id of the session that has left it behind
 * @param jvm the JVM of that session
 * @param lastSeen when that session last wrote its file
 */
public record OrphanedVm(String sessionId, JvmIdentity jvm, Instant lastSeen, VmRecord vm) {
    /** Returns a sentence with a remedy, for the user who can delete it. */
    String describe() {
        return "the session '" + sessionId + "' (process " + jvm.pid() + " on '" + jvm.hostName()
                + "') has ended and left the virtual machine " + vm.describe()
                + " behind: delete it if it still runs, it may cost money; then call acknowledgeOrphanedVm(\""
                + sessionId + "\")";
    }
}
