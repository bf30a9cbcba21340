package io.trackedcache.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class SyncSessionsTest extends SessionsContract {
    @Override
    Operations operationsOf(GlobalSessionManager session) {
        return new Operations() {
            @Override
            public boolean registerVm(String vmId, String zone, List<String> components) {
                return session.registerVm(vmId, zone, components);
            }

            @Override
            public boolean registerVm(String vmId, String zone, List<String> components, Map<String, String> metadata) {
                return session.registerVm(vmId, zone, components, metadata);
            }

            @Override
            public boolean unregisterVm() {
                return session.unregisterVm();
            }

            @Override
            public Optional<VmRecord> myVm() {
                return session.myVm();
            }

            @Override
            public Map<String, SessionRecord> activeSessions() {
                return session.activeSessions();
            }

            @Override
            public int cleanupStaleSessions() {
                return session.cleanupStaleSessions();
            }

            @Override
            public List<OrphanedVm> orphanedVms() {
                return session.orphanedVms();
            }

            @Override
            public boolean acknowledgeOrphanedVm(String sessionId) {
                return session.acknowledgeOrphanedVm(sessionId);
            }

            @Override
            public SessionStatistics statistics() {
                return session.statistics();
            }

            @Override
            public boolean heartbeat() {
                return session.heartbeat();
            }

            @Override
            public boolean leave() {
                return session.leave();
            }
        };
    }
}
