package io.trackedcache.session;

import io.trackedcache.jmx.Orphans;
import io.trackedcache.tracking.HealthSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The session of this JVM, as its views see it. Before the session has begun there is nothing to see. While it is a
 * {@link LightSession}, it stays one until a view has something to see.
 */
final class SessionView implements Orphans, HealthSource {
    private volatile @Nullable LightSession light;
    private volatile @Nullable GlobalSessionManager session;

    void show(LightSession begun) {
        light = begun;
    }

    void show(GlobalSessionManager begun) {
        session = begun;
    }

    /** Returns the session with all operations, if there may be a virtual machine that was left behind. */
    private @Nullable GlobalSessionManager sessionWithOrphans() {
        GlobalSessionManager known = session;
        LightSession only = light;
        return known == null && only != null && only.seesOrphans() ? only.inFull() : known;
    }

    @Override
    public List<Orphan> all() {
        GlobalSessionManager known = sessionWithOrphans();
        return known == null
                ? List.of()
                : known.orphanedVms().stream().map(SessionView::orphan).toList();
    }

    private static Orphan orphan(OrphanedVm orphaned) {
        return new Orphan(
                orphaned.sessionId(),
                orphaned.vm().vmId(),
                orphaned.vm().zone(),
                orphaned.jvm().pid(),
                orphaned.jvm().hostName(),
                orphaned.lastSeen());
    }

    @Override
    public boolean acknowledge(String sessionId) {
        GlobalSessionManager known = sessionWithOrphans();
        return known != null && known.acknowledgeOrphanedVm(sessionId);
    }

    @Override
    public List<String> problems() {
        GlobalSessionManager known = session;
        return known == null ? List.of() : known.problem().stream().toList();
    }
}
