package io.trackedcache.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The samples about sessions in docs/sessions.md. */
final class SessionSamples {
    private SessionSamples() {}

    /** The cloud of the samples. */
    interface Cloud {
        String create(String zone);

        void delete(String vmId);
    }

    static void deploy(Cloud cloud) {
        // sample
        GlobalSessionManager session = GlobalSessionManager.get();
        String vmId = cloud.create("europe-west1-b");
        if (!session.registerVm(vmId, "europe-west1-b", List.of("api", "worker"), Map.of("owner", "bob"))) {
            cloud.delete(vmId); // it would be forgotten
        }
        // end
    }

    static void undeploy(Cloud cloud, GlobalSessionManager session) {
        // sample
        Optional<VmRecord> vm = session.myVm();
        if (vm.isPresent()) {
            cloud.delete(vm.get().vmId());
            session.unregisterVm(); // only now: if deleting failed, it is still known
        }
        // end
    }

    static void heartbeatLater(GlobalSessionManager session) {
        // sample
        session.async().cleanupStaleSessions().thenAccept(removed -> System.out.println(removed + " were stale"));
        // end
    }

    static void deleteOrphans(Cloud cloud, GlobalSessionManager session) {
        // sample
        for (OrphanedVm orphan : session.orphanedVms()) {
            cloud.delete(orphan.vm().vmId());
            session.acknowledgeOrphanedVm(orphan.sessionId()); // only now: if deleting failed, it is still listed
        }
        // end
    }
}
