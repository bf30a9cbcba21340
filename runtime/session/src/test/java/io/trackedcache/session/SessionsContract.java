package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of session operations, extended by the tests of synchronous and asynchronous calls. */
abstract class SessionsContract {
    @TempDir
    Path parent;

    /** The operations of a session, called synchronously or asynchronously. */
    interface Operations {
        boolean registerVm(String vmId, String zone, List<String> components);

        boolean registerVm(String vmId, String zone, List<String> components, Map<String, String> metadata);

        boolean unregisterVm();

        Optional<VmRecord> myVm();

        Map<String, SessionRecord> activeSessions();

        int cleanupStaleSessions();

        List<OrphanedVm> orphanedVms();

        boolean acknowledgeOrphanedVm(String sessionId);

        SessionStatistics statistics();

        boolean heartbeat();

        boolean leave();
    }

    abstract Operations operationsOf(GlobalSessionManager session);

    @Test
    void sessionLivesFromRegistrationToLeave() throws IOException {
        Host host = new Host(parent.resolve("sessions"));
        Host.Jvm dead = host.start(50);
        host.sessionOf(dead).registerVm("vm-0", "zone-0", List.of());
        host.kill(dead);
        GlobalSessionManager session = host.startSession(100);
        Operations operations = operationsOf(session);

        assertThat(operations.unregisterVm()).isFalse();
        assertThat(operations.cleanupStaleSessions()).isOne();
        assertThat(operations.cleanupStaleSessions()).isZero();
        assertThat(operations.registerVm("vm-1", "zone-a", List.of("api"))).isTrue();
        assertThat(operations.registerVm("vm-2", "zone-a", List.of("api"), Map.of("owner", "bob")))
                .isTrue();
        assertThat(operations.myVm()).map(VmRecord::vmId).contains("vm-2");
        assertThat(operations.heartbeat()).isTrue();
        assertThat(operations.activeSessions()).containsOnlyKeys(session.sessionId());
        assertThat(operations.unregisterVm()).isTrue();
        assertThat(operations.statistics())
                .isEqualTo(session.statistics())
                .extracting(
                        SessionStatistics::vmsRegistered,
                        SessionStatistics::vmsUnregistered,
                        SessionStatistics::staleSessionsRemoved)
                .containsExactly(2L, 1L, 1L);
        assertThat(operations.orphanedVms())
                .extracting(orphan -> orphan.vm().vmId())
                .containsExactly("vm-0");
        assertThat(operations.acknowledgeOrphanedVm(
                        operations.orphanedVms().get(0).sessionId()))
                .isTrue();
        assertThat(operations.leave()).isTrue();
        assertThat(operations.heartbeat()).isFalse();
        assertThat(host.files()).containsExactly("registry.json", "registry.lock");
    }

    @Test
    void operationsReturnFalseIfTheyCannotWrite() throws IOException {
        Host host = new Host(Files.writeString(parent.resolve("sessions"), "a file where the folder should be"));
        Operations operations = operationsOf(host.startSession(100));

        assertThat(operations.registerVm("vm-1", "zone-a", List.of())).isFalse();
        assertThat(operations.heartbeat()).isFalse();
        assertThat(operations.cleanupStaleSessions()).isZero();
        assertThat(operations.myVm()).isEmpty();
        assertThat(operations.statistics().writeFailures()).isEqualTo(3);
    }
}
