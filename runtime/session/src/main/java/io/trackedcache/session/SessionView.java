package io.trackedcache.session;

import io.trackedcache.jmx.Orphans;
import io.trackedcache.tracking.HealthSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session of this JVM, as its views see it. Before the session has begun there is nothing to see. */
final class SessionView implements Orphans, HealthSource {
    private volatile @Nullable GlobalSessionManager session;

    void show(GlobalSessionManager begun) {
        session = begun;
    }

    @Override
    public List<Orphan> all() {
        GlobalSessionManager known = session;
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
        GlobalSessionManager known = session;
        return known != null && known.acknowledgeOrphanedVm(sessionId);
    }

    @Override
    public List<String> problems() {
        GlobalSessionManager known = session;
        return known == null ? List.of() : known.problem().stream().toList();
    }
}
