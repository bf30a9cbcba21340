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

/** What is true of sessions, whether one waits for them or not. */
abstract class SessionsContract {
    @TempDir
    Path parent;

    /** The operations, however they are called. */
    interface Face {
        boolean registerVm(String vmId, String zone, List<String> components);

        boolean registerVm(String vmId, String zone, List<String> components, Map<String, String> metadata);

        boolean unregisterVm();

        Optional<VmRecord> myVm();

        Map<String, SessionRecord> activeSessions();

        int cleanupStaleSessions();

        SessionStatistics statistics();

        boolean heartbeat();

        boolean leave();
    }

    abstract Face faceOf(GlobalSessionManager session);

    @Test
    void lifeOfASession() throws IOException {
        Host host = new Host(parent.resolve("sessions"));
        Host.Jvm dead = host.start(50);
        host.sessionOf(dead).registerVm("vm-0", "zone-0", List.of());
        host.kill(dead);
        GlobalSessionManager session = host.startSession(100);
        Face face = faceOf(session);

        assertThat(face.unregisterVm()).isFalse();
        assertThat(face.cleanupStaleSessions()).isOne();
        assertThat(face.cleanupStaleSessions()).isZero();
        assertThat(face.registerVm("vm-1", "zone-a", List.of("api"))).isTrue();
        assertThat(face.registerVm("vm-2", "zone-a", List.of("api"), Map.of("owner", "bob")))
                .isTrue();
        assertThat(face.myVm()).map(VmRecord::vmId).contains("vm-2");
        assertThat(face.heartbeat()).isTrue();
        assertThat(face.activeSessions()).containsOnlyKeys(session.sessionId());
        assertThat(face.unregisterVm()).isTrue();
        assertThat(face.statistics())
                .isEqualTo(session.statistics())
                .extracting(
                        SessionStatistics::vmsRegistered,
                        SessionStatistics::vmsUnregistered,
                        SessionStatistics::staleSessionsRemoved)
                .containsExactly(2L, 1L, 1L);
        assertThat(face.leave()).isTrue();
        assertThat(face.heartbeat()).isFalse();
        assertThat(host.files()).containsExactly("registry.json", "registry.lock");
    }

    @Test
    void whatCannotBeWrittenIsFalse() throws IOException {
        Host host = new Host(Files.writeString(parent.resolve("sessions"), "in the way"));
        Face face = faceOf(host.startSession(100));

        assertThat(face.registerVm("vm-1", "zone-a", List.of())).isFalse();
        assertThat(face.heartbeat()).isFalse();
        assertThat(face.cleanupStaleSessions()).isZero();
        assertThat(face.myVm()).isEmpty();
        assertThat(face.statistics().writeFailures()).isEqualTo(3);
    }
}
