package io.trackedcache.session;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session, as other JVMs see it.
 *
 * @param sessionId an id that no other session has
 * @param lastSeen when the session last wrote its file
 * @param vm the virtual machine that the session has registered; null if there is none
 * @param description null before the first {@link GlobalSessionManager#describe}
 */
public record SessionRecord(
        String sessionId,
        JvmIdentity jvm,
        Instant createdAt,
        Instant lastSeen,
        @Nullable VmRecord vm,
        @Nullable JvmDescription description) {

    /** Requires every component except the last two. */
    public SessionRecord {
        Objects.requireNonNull(sessionId, "sessionId");
        Objects.requireNonNull(jvm, "jvm");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(lastSeen, "lastSeen");
    }

    SessionRecord withVm(@Nullable VmRecord newVm) {
        return new SessionRecord(sessionId, jvm, createdAt, lastSeen, newVm, description);
    }

    SessionRecord withDescription(JvmDescription newDescription) {
        return new SessionRecord(sessionId, jvm, createdAt, lastSeen, vm, newDescription);
    }

    /** Returns the virtual machine as one that this session has left behind; empty if there is none. */
    Optional<OrphanedVm> orphan() {
        return Optional.ofNullable(vm).map(left -> new OrphanedVm(sessionId, jvm, lastSeen, left));
    }

    SessionRecord seenAt(Instant now) {
        return new SessionRecord(sessionId, jvm, createdAt, now, vm, description);
    }
}
