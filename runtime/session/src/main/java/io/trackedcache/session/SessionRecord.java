package io.trackedcache.session;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One JVM, as the others see it.
 *
 * @param sessionId random; of this JVM alone
 * @param lastSeen when it last wrote its file
 * @param vm the virtual machine that it has registered, if any
 * @param description null as long as nobody has described it
 */
public record SessionRecord(
        String sessionId,
        JvmIdentity jvm,
        Instant createdAt,
        Instant lastSeen,
        @Nullable VmRecord vm,
        @Nullable JvmDescription description) {

    /** Each part but the last two is required. */
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

    SessionRecord seenAt(Instant now) {
        return new SessionRecord(sessionId, jvm, createdAt, now, vm, description);
    }
}
