package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AsyncSessionManagerTest extends SessionsContract {
    @Override
    Operations operationsOf(GlobalSessionManager session) {
        AsyncSessionManager async = session.async();
        return new Operations() {
            @Override
            public boolean registerVm(String vmId, String zone, List<String> components) {
                return result(async.registerVm(vmId, zone, components));
            }

            @Override
            public boolean registerVm(String vmId, String zone, List<String> components, Map<String, String> metadata) {
                return result(async.registerVm(vmId, zone, components, metadata));
            }

            @Override
            public boolean unregisterVm() {
                return result(async.unregisterVm());
            }

            @Override
            public Optional<VmRecord> myVm() {
                return result(async.myVm());
            }

            @Override
            public Map<String, SessionRecord> activeSessions() {
                return result(async.activeSessions());
            }

            @Override
            public int cleanupStaleSessions() {
                return result(async.cleanupStaleSessions());
            }

            @Override
            public List<OrphanedVm> orphanedVms() {
                return result(async.orphanedVms());
            }

            @Override
            public boolean acknowledgeOrphanedVm(String sessionId) {
                return result(async.acknowledgeOrphanedVm(sessionId));
            }

            @Override
            public SessionStatistics statistics() {
                return result(async.statistics());
            }

            @Override
            public boolean heartbeat() {
                return result(async.heartbeat());
            }

            @Override
            public boolean leave() {
                return result(async.leave());
            }
        };
    }

    private static <T> T result(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(1, TimeUnit.MINUTES).join();
    }

    private AsyncSessionManager async() {
        return new Host(parent.resolve("sessions")).startSession(100).async();
    }

    @Test
    void wrongArgumentCompletesExceptionally() {
        CompletionStage<Boolean> stage = async().registerVm("", "zone-a", List.of());

        assertThatThrownBy(() -> result(stage))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vmId is blank");
    }

    @Test
    void copiesComponentsDuringTheCall() {
        AsyncSessionManager async = async();
        List<String> components = new ArrayList<>(List.of("api"));
        CompletionStage<Boolean> stage = async.registerVm("vm-1", "zone-a", components);
        components.clear();

        assertThat(result(stage)).isTrue();
        assertThat(result(async.myVm()).orElseThrow().components()).containsExactly("api");
    }

    @Test
    void dependentStageMayWaitForNextOperation() {
        AsyncSessionManager async = async();
        CompletionStage<Boolean> followed = async.heartbeat().thenApply(done -> result(async.leave()));

        assertThat(result(followed)).isTrue();
    }

    @Test
    void operationsRunInCallOrder() {
        AsyncSessionManager async = async();
        List<CompletionStage<Boolean>> stages = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            stages.add(async.registerVm("vm-" + i, "zone-a", List.of()));
        }

        assertThat(stages).allSatisfy(stage -> assertThat(result(stage)).isTrue());
        assertThat(result(async.myVm())).map(VmRecord::vmId).contains("vm-19");
    }

    @Test
    void threadEndsWhenIdleAndStartsAgain() {
        AsyncSessionManager async = async();
        result(async.heartbeat());
        await().atMost(Duration.ofMinutes(1)).until(() -> threads().isEmpty());

        assertThat(result(async.heartbeat())).isTrue();
    }

    @Test
    void threadIsDaemonAndKeepsNoClassLoader() {
        Thread thread = AsyncSessionManager.thread(() -> {});

        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getContextClassLoader()).isNull();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(AsyncSessionManager.THREAD))
                .toList();
    }
}
