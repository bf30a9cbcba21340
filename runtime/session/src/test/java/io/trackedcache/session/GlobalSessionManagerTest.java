package io.trackedcache.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlobalSessionManagerTest {
    private static final List<String> COMPONENTS = List.of("api", "worker");

    @TempDir
    Path parent;

    private Host host;
    private Host.Jvm jvm;
    private GlobalSessionManager session;

    @BeforeEach
    void startSession() {
        host = new Host(parent.resolve("sessions"));
        jvm = host.start(100);
        session = host.sessionOf(jvm);
    }

    @Test
    void newSessionHasIdentityAndNoFiles() {
        assertThat(UUID.fromString(session.sessionId())).hasToString(session.sessionId());
        assertThat(session.pid()).isEqualTo(100);
        assertThat(session.hostName()).isEqualTo("home");
        assertThat(session.createdAt()).isEqualTo(host.clock.instant());
        assertThat(session.activeSessions()).containsOnlyKeys(session.sessionId());
        assertThat(host.folder()).doesNotExist();
    }

    @Test
    void pathsAreThoseOfTheFilesThatAreWritten() {
        session.heartbeat();

        assertThat(session.folder()).isEqualTo(host.folder()).isDirectory();
        assertThat(session.sessionFile()).isEqualTo(host.file(session)).isRegularFile();
        assertThat(session.registryFile()).isEqualTo(host.registry()).isRegularFile();
    }

    @Test
    void registeredVmIsVisibleToOtherSessions() {
        Map<String, String> metadata = Map.of("owner", "bob");
        assertThat(session.registerVm("vm-1", "zone-a", COMPONENTS, metadata)).isTrue();

        VmRecord vm = new VmRecord("vm-1", "zone-a", COMPONENTS, metadata, host.clock.instant());
        assertThat(session.myVm()).contains(vm);
        assertThat(host.startSession(200).activeSessions().get(session.sessionId()))
                .isEqualTo(new SessionRecord(
                        session.sessionId(), jvm.identity(), session.createdAt(), host.clock.instant(), vm, null));
    }

    @Test
    void sessionWithoutVmIsListed() {
        session.heartbeat();

        assertThat(host.startSession(200).activeSessions()).containsKey(session.sessionId());
    }

    @Test
    void unregistersVmOnceAndCountsItOnce() {
        session.registerVm("vm-1", "zone-a", COMPONENTS);

        assertThat(session.unregisterVm()).isTrue();
        assertThat(session.unregisterVm()).isFalse();
        assertThat(session.myVm()).isEmpty();
        assertThat(session.statistics().vmsUnregistered()).isOne();
        assertThat(host.file(session)).content().doesNotContain("vm-1");
        assertThat(host.registry()).content().doesNotContain("vm-1");
    }

    @Test
    void unregisteringWithoutVmReturnsFalseAndWritesNothing() {
        assertThat(session.unregisterVm()).isFalse();
        assertThat(session.statistics().vmsUnregistered()).isZero();
        assertThat(host.folder()).doesNotExist();
    }

    @Test
    void sessionNeverTouchesAnotherOne() throws IOException {
        GlobalSessionManager other = host.startSession(200);
        other.registerVm("vm-2", "zone-b", COMPONENTS);
        String file = Files.readString(host.file(other));

        session.registerVm("vm-1", "zone-a", COMPONENTS);
        session.unregisterVm();
        session.cleanupStaleSessions();
        session.leave();

        assertThat(host.file(other)).hasContent(file);
        assertThat(other.myVm()).isPresent();
        assertThat(host.startSession(300).activeSessions().get(other.sessionId()))
                .extracting(SessionRecord::vm)
                .isEqualTo(other.myVm().orElseThrow());
        assertThat(host.registry()).content().contains("vm-2").doesNotContain("vm-1");
    }

    @Test
    void failedRegistrationChangesNothing() throws IOException {
        session.registerVm("vm-1", "zone-a", COMPONENTS);
        Files.delete(host.file(session));
        Files.createDirectory(host.file(session));

        assertThat(session.registerVm("vm-2", "zone-b", COMPONENTS)).isFalse();
        assertThat(session.registerVm("vm-2", "zone-b", COMPONENTS)).isFalse();

        assertThat(session.myVm()).map(VmRecord::vmId).contains("vm-1");
        assertThat(session.statistics().vmsRegistered()).isOne();
        assertThat(session.statistics().writeFailures()).isEqualTo(2);
        assertThat(session.statistics().lastFailure())
                .contains(host.file(session).toString(), "remove it, or use another session.dir");
        assertThat(host.registry()).content().doesNotContain("vm-2");
        assertThat(host.warnings)
                .singleElement()
                .asString()
                .contains(host.file(session).toString(), "remove it");
    }

    @Test
    void failedUnregistrationKeepsVm() throws IOException {
        session.registerVm("vm-1", "zone-a", COMPONENTS);
        Files.delete(host.registry());
        Files.createDirectory(host.registry());

        assertThat(session.unregisterVm()).isFalse();

        assertThat(session.myVm()).map(VmRecord::vmId).contains("vm-1");
        assertThat(host.file(session)).content().contains("vm-1");
        assertThat(session.statistics().vmsUnregistered()).isZero();
        Files.delete(host.registry());
        assertThat(session.unregisterVm()).isTrue();
    }

    @Test
    void replacedVmIsReported() {
        session.registerVm("vm-1", "zone-a", COMPONENTS);
        session.registerVm("vm-1", "zone-a", List.of());
        assertThat(host.warnings).isEmpty();

        session.registerVm("vm-2", "zone-b", COMPONENTS);

        assertThat(session.myVm()).map(VmRecord::vmId).contains("vm-2");
        assertThat(host.warnings)
                .containsExactly("the virtual machine 'vm-2' in zone 'zone-b' replaces 'vm-1' in zone 'zone-a'"
                        + " in this session: delete the latter if it still runs");
    }

    @Test
    void invalidArgumentsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.registerVm(" ", "zone-a", COMPONENTS))
                .withMessage("vmId is blank: expected a text such as 'vm-17'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.registerVm("vm-1", "", COMPONENTS))
                .withMessage("zone is blank: expected a text such as 'europe-west1-b'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.registerVm("vm-1", "zone-a", Arrays.asList("api", nothing())))
                .withMessage("an element of components is null: expected a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.registerVm("vm-1", "zone-a", nothing()))
                .withMessage("components is null: expected a value");
        assertThat(host.folder()).doesNotExist();
        assertThat(session.statistics().writeFailures()).isZero();
    }

    /** Returns null, as a caller without null checks may pass it. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // The test is about null.
    private static <T> T nothing() {
        return null;
    }

    @Test
    void registeredVmIsIndependentOfCallersCollections() {
        List<String> components = new ArrayList<>(COMPONENTS);
        session.registerVm("vm-1", "zone-a", components);
        components.clear();

        assertThat(session.myVm().orElseThrow().components()).isEqualTo(COMPONENTS);
    }

    @Test
    void liveSessionKeepsVmHoweverOldItIs() {
        session.registerVm("vm-1", "zone-a", COMPONENTS);
        GlobalSessionManager other = host.startSession(200);
        host.clock.advance(Host.MAX_AGE.multipliedBy(100));

        assertThat(other.cleanupStaleSessions()).isZero();
        assertThat(other.activeSessions()).containsKey(session.sessionId());
        assertThat(session.myVm()).isPresent();
        assertThat(host.file(session)).exists();
    }

    @Test
    void cleanupReturnsRemovedSessionsAndReportsTheirVms() throws IOException {
        for (int pid = 1; pid <= 4; pid++) {
            Host.Jvm dead = host.start(pid);
            host.sessionOf(dead).registerVm("vm-" + pid, "zone-" + pid, COMPONENTS);
            host.kill(dead);
        }
        session.heartbeat();

        assertThat(session.activeSessions()).containsOnlyKeys(session.sessionId());
        assertThat(session.cleanupStaleSessions()).isEqualTo(4);
        assertThat(session.cleanupStaleSessions()).isZero();

        assertThat(session.statistics().registryCleanups()).isOne();
        assertThat(session.statistics().staleSessionsRemoved()).isEqualTo(4);
        assertThat(host.files())
                .filteredOn(file -> !file.startsWith("orphan-"))
                .containsExactly(
                        "registry.json",
                        "registry.lock",
                        host.file(session).getFileName().toString());
        assertThat(session.orphanedVms()).hasSize(4);
        assertThat(host.registry()).content().doesNotContain("vm-").contains(session.sessionId());
        assertThat(host.warnings)
                .hasSize(4)
                .anyMatch(warning -> warning.contains("'vm-3' in zone 'zone-3'") && warning.contains("may cost money"));
    }

    @Test
    void reusedPidDoesNotKeepSessionAlive() {
        Host.Jvm dead = host.start(200);
        GlobalSessionManager stale = host.sessionOf(dead);
        stale.heartbeat();
        Instant started = host.clock.instant();

        host.setStart(200, started.plusMillis(2_000));
        assertThat(session.activeSessions()).containsKey(stale.sessionId());
        host.setStart(200, null);
        assertThat(session.activeSessions()).containsKey(stale.sessionId());
        host.setStart(200, started.plusMillis(2_001));
        assertThat(session.activeSessions()).doesNotContainKey(stale.sessionId());
        assertThat(session.cleanupStaleSessions()).isOne();
    }

    @Test
    void sessionOfAnotherHostIsStaleByAgeOfHeartbeat() {
        Host away = new Host(host.folder(), "away");
        GlobalSessionManager remote = away.startSession(100);
        remote.heartbeat();

        host.clock.advance(Host.MAX_AGE);
        assertThat(session.cleanupStaleSessions()).isZero();
        assertThat(session.activeSessions()).containsKey(remote.sessionId());

        host.clock.advance(Duration.ofNanos(1));
        assertThat(session.activeSessions()).doesNotContainKey(remote.sessionId());
        assertThat(session.cleanupStaleSessions()).isOne();
    }

    /** Containers may share the host name but number their processes separately. */
    @Test
    void sessionOfAnotherPidNamespaceIsOnAnotherHost() {
        JvmIdentity inContainer = new JvmIdentity(7, host.clock.instant(), "home", "pid:[2]");
        GlobalSessionManager contained = host.sessionOf(new Host.Jvm(inContainer, new Host.Memory()));
        contained.heartbeat();

        assertThat(session.cleanupStaleSessions()).isZero();
        assertThat(session.activeSessions()).containsKey(contained.sessionId());
    }

    @Test
    void copiesInOneJvmShareOneSession() throws IOException {
        GlobalSessionManager copy = host.sessionOf(jvm);
        session.registerVm("vm-1", "zone-a", COMPONENTS);

        assertThat(copy.sessionId()).isEqualTo(session.sessionId());
        assertThat(copy.myVm()).isEqualTo(session.myVm());
        assertThat(copy.unregisterVm()).isTrue();
        assertThat(session.myVm()).isEmpty();
        assertThat(session.statistics()).isEqualTo(copy.statistics());
        assertThat(host.files()).hasSize(3);
    }

    /** A copy that made an id of its own would never find the virtual machine. */
    @Test
    void lateCopyFindsVm() {
        session.registerVm("vm-1", "zone-a", COMPONENTS);
        host.clock.advance(Duration.ofHours(13));

        assertThat(host.sessionOf(jvm).myVm()).map(VmRecord::vmId).contains("vm-1");
    }

    @Test
    void copyWithOtherSettingsIsWarned() {
        Host elsewhere = new Host(parent.resolve("elsewhere"));
        GlobalSessionManager copy = elsewhere.sessionOf(jvm);

        copy.heartbeat();

        assertThat(parent.resolve("elsewhere")).doesNotExist();
        assertThat(host.file(session)).exists();
        assertThat(elsewhere.warnings)
                .singleElement()
                .asString()
                .contains("'" + elsewhere.folder() + "'", "has no effect", "'" + host.folder() + "'");
    }

    @Test
    void ignoresSharedTextOfAnotherJvm() {
        session.registerVm("vm-1", "zone-a", COMPONENTS);
        Host.Jvm child = new Host.Jvm(host.start(101).identity(), jvm.memory());

        GlobalSessionManager ofChild = host.sessionOf(child);

        assertThat(ofChild.sessionId()).isNotEqualTo(session.sessionId());
        assertThat(ofChild.myVm()).isEmpty();
    }

    @Test
    void rewritesSharedTextThatWasDamaged() {
        session.registerVm("vm-1", "zone-a", COMPONENTS);
        for (String damaged : new String[] {"", "{}", "{\"version\":1}", "nonsense"}) {
            jvm.memory().set(damaged);
            assertThat(session.myVm()).isPresent();
            session.heartbeat();
            assertThat(host.sessionOf(jvm).sessionId()).isEqualTo(session.sessionId());
        }
    }

    @Test
    void heartbeatRestoresRemovedFiles() throws IOException {
        GlobalSessionManager other = host.startSession(200);
        other.registerVm("vm-2", "zone-b", COMPONENTS);
        session.registerVm("vm-1", "zone-a", COMPONENTS);
        String whole = Files.readString(host.registry());
        for (String name : host.files()) {
            Files.delete(host.folder().resolve(name));
        }
        Files.delete(host.folder());

        assertThat(session.heartbeat()).isTrue();
        assertThat(other.heartbeat()).isTrue();

        assertThat(Files.readString(host.registry()).lines())
                .hasSameElementsAs(whole.lines().toList());
        assertThat(host.files()).hasSize(4);
    }

    @Test
    void heartbeatRenewsLastSeen() {
        session.heartbeat();
        host.clock.advance(Duration.ofMinutes(1));
        session.heartbeat();

        SessionRecord seen =
                requireNonNull(host.startSession(200).activeSessions().get(session.sessionId()));
        assertThat(seen.lastSeen()).isEqualTo(host.clock.instant());
        assertThat(seen.createdAt()).isEqualTo(session.createdAt());
    }

    @Test
    void descriptionIsVisibleAfterNextHeartbeat() {
        JvmDescription described = new JvmDescription(
                "com.acme.Shop", List.of("-Dpassword=***"), "0.1.0", null, 8080, List.of("users", "a/b"));
        session.describe(described);
        session.heartbeat();

        assertThat(host.startSession(200).activeSessions().get(session.sessionId()))
                .extracting(SessionRecord::description)
                .isEqualTo(described);
    }

    @Test
    void leavingRemovesOwnFilesOnly() throws IOException {
        GlobalSessionManager other = host.startSession(200);
        other.heartbeat();
        session.heartbeat();

        assertThat(session.leave()).isTrue();
        assertThat(session.leave()).isTrue();

        assertThat(host.files())
                .containsExactly(
                        "registry.json",
                        "registry.lock",
                        host.file(other).getFileName().toString());
        assertThat(host.registry()).content().contains(other.sessionId()).doesNotContain(session.sessionId());
        assertThat(session.activeSessions()).containsOnlyKeys(other.sessionId());
    }

    @Test
    void leavingBeforeFirstWriteWritesNothing() {
        assertThat(session.leave()).isTrue();
        assertThat(session.heartbeat()).isFalse();
        assertThat(host.folder()).doesNotExist();
        assertThat(session.statistics().writeFailures()).isZero();
    }

    @Test
    void sessionWithVmKeepsItsFileAfterLeaving() {
        session.registerVm("vm-1", "zone-a", COMPONENTS);

        assertThat(session.leave()).isFalse();
        assertThat(session.leave()).isFalse();

        assertThat(host.file(session)).content().contains("vm-1");
        assertThat(host.warnings).isEmpty();
        host.kill(jvm);
        assertThat(host.startSession(200).cleanupStaleSessions()).isOne();
        assertThat(host.warnings).singleElement().asString().contains("'vm-1' in zone 'zone-a'", "may cost money");
        assertThat(host.file(session)).doesNotExist();
    }

    /** Shutdown hooks run concurrently, so the application's hook may run last. */
    @Test
    void unregisteringAfterLeavingRemovesSession() throws IOException {
        session.registerVm("vm-1", "zone-a", COMPONENTS);
        session.leave();

        assertThat(session.myVm()).isPresent();
        assertThat(session.unregisterVm()).isTrue();

        assertThat(host.files()).containsExactly("registry.json", "registry.lock");
        assertThat(host.registry()).content().doesNotContain(session.sessionId());
        assertThat(session.leave()).isTrue();
        assertThat(host.warnings).isEmpty();
    }

    @Test
    void lateHeartbeatDoesNotBringSessionBack() {
        session.registerVm("vm-1", "zone-a", COMPONENTS);
        session.leave();

        assertThat(session.heartbeat()).isFalse();
        assertThat(session.unregisterVm()).isTrue();
        assertThat(host.file(session)).doesNotExist();

        assertThat(session.registerVm("vm-2", "zone-b", COMPONENTS)).isTrue();
        assertThat(session.heartbeat()).isTrue();
        assertThat(host.file(session)).exists();
    }

    @Test
    void interruptedThreadWritesAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        boolean isRegistered = session.registerVm("vm-1", "zone-a", COMPONENTS);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(isRegistered).isTrue();
        assertThat(host.file(session)).content().contains("vm-1");
    }

    @Test
    void interruptsDuringChangeDoNotFailIt() {
        Thread changing = Thread.currentThread();
        CompletableFuture<Void> interrupting = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 100; i++) {
                changing.interrupt();
                host.startSession(1_000 + i).activeSessions();
            }
        });
        for (int i = 0; !interrupting.isDone(); i++) {
            assertThat(session.registerVm("vm-" + i, "zone-a", COMPONENTS)).isTrue();
        }

        assertThat(Thread.interrupted()).isTrue();
        interrupting.join();
        assertThat(session.statistics().writeFailures()).isZero();
    }

    /** Some systems hide processes, even the JVM's own: a session must not remove itself then. */
    @Test
    void sessionNeverRemovesItself() {
        session.heartbeat();
        host.kill(jvm);

        assertThat(session.cleanupStaleSessions()).isZero();
        assertThat(host.file(session)).exists();
        assertThat(session.activeSessions()).containsKey(session.sessionId());
    }

    @Test
    void failingLoggerDoesNotFailOperation() {
        GlobalSessionManager quiet =
                new GlobalSessionManager(new SessionSettings(parent.toString(), Host.MAX_AGE), failingToLog());

        quiet.registerVm("vm-1", "zone-a", COMPONENTS);
        assertThat(quiet.registerVm("vm-2", "zone-a", COMPONENTS)).isTrue();
    }

    private SessionEnvironment failingToLog() {
        SessionEnvironment real = SessionEnvironment.real(warning -> {
            throw new IllegalStateException(warning);
        });
        return new SessionEnvironment(
                real.identity(),
                real.processes(),
                real.ownership(),
                new Host.Memory(),
                host.clock,
                real.patience(),
                real.warnings());
    }

    @Test
    void uptimeIsNeverNegative() {
        host.clock.advance(Duration.ofSeconds(90));
        assertThat(session.statistics().uptime()).isEqualTo(Duration.ofSeconds(90));
        host.clock.advance(Duration.ofMinutes(-3));
        assertThat(session.statistics().uptime()).isZero();
    }

    @Test
    void statisticsCoverEveryOperation() {
        session.registerVm("vm-1", "zone-a", COMPONENTS);

        assertThat(session.statistics())
                .isEqualTo(new SessionStatistics(
                        session.sessionId(), 100, "home", Duration.ZERO, "vm-1", 1, 0, 0, 0, 0, null));
        assertThat(session.statistics().hasVm()).isTrue();
    }
}
