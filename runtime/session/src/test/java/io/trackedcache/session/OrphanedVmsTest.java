package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of virtual machines whose sessions have ended. */
class OrphanedVmsTest {
    @TempDir
    Path parent;

    private Host host;
    private GlobalSessionManager session;

    @BeforeEach
    void startSession() {
        host = new Host(parent.resolve("sessions"));
        session = host.startSession(100);
    }

    /** Registers a virtual machine and kills the JVM. */
    private GlobalSessionManager killedWith(String vmId, long pid) {
        Host.Jvm jvm = host.start(pid);
        GlobalSessionManager killed = host.sessionOf(jvm);
        assertThat(killed.registerVm(vmId, "zone-a", List.of("api"))).isTrue();
        host.kill(jvm);
        return killed;
    }

    private Path orphanFile(GlobalSessionManager killed) {
        return host.folder().resolve("orphan-" + killed.sessionId() + ".json");
    }

    @Test
    void orphanIsListedUntilAcknowledged() throws IOException {
        GlobalSessionManager killed = killedWith("vm-1", 50);
        VmRecord vm = killed.myVm().orElseThrow();
        assertThat(session.orphanedVms()).as("before the cleanup").isEmpty();

        assertThat(session.cleanupStaleSessions()).isOne();

        OrphanedVm orphan = new OrphanedVm(
                killed.sessionId(),
                new JvmIdentity(50, host.clock.instant(), "home", "pid:[1]"),
                host.clock.instant(),
                vm);
        assertThat(session.orphanedVms()).containsExactly(orphan);
        assertThat(host.warnings)
                .containsExactly("the session '" + killed.sessionId() + "' (process 50 on 'home') has ended and left"
                        + " the virtual machine 'vm-1' in zone 'zone-a' behind: delete it if it still runs, it may cost"
                        + " money; then call acknowledgeOrphanedVm(\"" + killed.sessionId() + "\")");
        assertThat(session.cleanupStaleSessions()).isZero();
        GlobalSessionManager later = host.startSession(200);
        later.heartbeat();
        later.cleanupStaleSessions();
        assertThat(later.orphanedVms()).containsExactly(orphan);
        assertThat(session.activeSessions()).doesNotContainKey(killed.sessionId());

        assertThat(later.acknowledgeOrphanedVm(killed.sessionId())).isTrue();
        assertThat(later.acknowledgeOrphanedVm(killed.sessionId())).isFalse();
        assertThat(session.orphanedVms()).isEmpty();
        assertThat(orphanFile(killed)).doesNotExist();
        assertThat(host.warnings).hasSize(1);
    }

    @Test
    void sessionWithoutVmLeavesNoOrphan() {
        Host.Jvm jvm = host.start(50);
        host.sessionOf(jvm).heartbeat();
        host.kill(jvm);

        assertThat(session.cleanupStaleSessions()).isOne();
        assertThat(session.orphanedVms()).isEmpty();
    }

    @Test
    void acknowledgingLeavesOtherOrphans() {
        GlobalSessionManager first = killedWith("vm-1", 50);
        GlobalSessionManager second = killedWith("vm-1", 51);
        session.cleanupStaleSessions();

        assertThat(session.acknowledgeOrphanedVm(first.sessionId())).isTrue();

        assertThat(session.orphanedVms()).extracting(OrphanedVm::sessionId).containsExactly(second.sessionId());
    }

    /** A program that was killed and starts again takes care of the virtual machine that it had. */
    @Test
    void orphanThatIsRegisteredAgainIsNoOrphan() {
        killedWith("vm-1", 50);
        GlobalSessionManager other = killedWith("vm-2", 51);
        session.cleanupStaleSessions();

        session.registerVm("vm-1", "zone-b", List.of());
        assertThat(session.orphanedVms()).as("another zone").hasSize(2);
        session.registerVm("vm-1", "zone-a", List.of());

        assertThat(session.orphanedVms()).extracting(OrphanedVm::sessionId).containsExactly(other.sessionId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "../target", "*"})
    void unknownSessionIsNoOrphan(String sessionId) throws IOException {
        Path target = Files.writeString(parent.resolve("target.json"), "{}");
        Files.createDirectories(host.folder().resolve("orphan-.."));
        GlobalSessionManager killed = killedWith("vm-1", 50);
        session.cleanupStaleSessions();

        assertThat(session.acknowledgeOrphanedVm(sessionId)).isFalse();

        assertThat(target).exists();
        assertThat(session.orphanedVms()).extracting(OrphanedVm::sessionId).containsExactly(killed.sessionId());
        assertThat(session.statistics().writeFailures()).isZero();
    }

    @Test
    void withoutFolderThereIsNoOrphanAndNoFileIsTouched() {
        assertThat(session.orphanedVms()).isEmpty();
        assertThat(session.acknowledgeOrphanedVm("unknown")).isFalse();
        assertThat(host.folder()).doesNotExist();
    }

    /** Another host is silent for so long that its session counts as ended, and then writes again. */
    @Test
    void sessionThatLivesAfterAllIsNoOrphan() {
        Host away = new Host(host.folder(), "away");
        GlobalSessionManager silent = away.startSession(50);
        silent.registerVm("vm-1", "zone-a", List.of());
        host.clock.advance(Host.MAX_AGE.plus(Duration.ofSeconds(1)));
        assertThat(session.cleanupStaleSessions()).isOne();
        assertThat(session.orphanedVms()).hasSize(1);

        away.clock.advance(Host.MAX_AGE.plus(Duration.ofSeconds(1)));
        assertThat(silent.heartbeat()).isTrue();

        assertThat(session.orphanedVms()).isEmpty();
        assertThat(silent.unregisterVm()).isTrue();
        assertThat(orphanFile(silent)).doesNotExist();
    }

    @Test
    void orphanThatCannotBeWrittenKeepsTheSession() throws IOException {
        GlobalSessionManager killed = killedWith("vm-1", 50);
        Files.createDirectory(orphanFile(killed));

        assertThat(session.cleanupStaleSessions()).isZero();

        assertThat(host.file(killed)).content().contains("vm-1");
        Files.delete(orphanFile(killed));
        assertThat(session.cleanupStaleSessions()).isOne();
        assertThat(session.orphanedVms()).hasSize(1);
    }

    @Test
    void brokenFileOfOrphanIsNamedOnce() throws IOException {
        session.heartbeat();
        Path broken = Files.writeString(host.folder().resolve("orphan-x.json"), "broken");

        assertThat(session.orphanedVms()).isEmpty();
        assertThat(session.orphanedVms()).isEmpty();

        assertThat(host.warnings)
                .singleElement()
                .asString()
                .contains("'" + broken + "' is broken", "look at the file and remove it");
        assertThat(broken).hasContent("broken");
    }

    /** The processes are real, and the one with the virtual machine is killed. */
    @Test
    @Tag("forked")
    void orphanOfKilledProcessOutlivesTheProcessThatFoundIt() throws Exception {
        String id;
        try (ForkedSession victim = ForkedSession.start(host.folder())) {
            id = victim.ask("id");
            assertThat(victim.ask("register vm-1")).isEqualTo("true");
        }
        try (ForkedSession finder = ForkedSession.start(host.folder())) {
            assertThat(finder.ask("cleanup")).isEqualTo("1");
            assertThat(finder.ask("orphans")).isEqualTo(id);
        }
        try (ForkedSession later = ForkedSession.start(host.folder())) {
            assertThat(later.ask("cleanup")).isEqualTo("0");
            assertThat(later.ask("orphans")).isEqualTo(id);
            assertThat(later.ask("acknowledge " + id)).isEqualTo("true");
            assertThat(later.ask("orphans")).isEmpty();
        }
    }
}
