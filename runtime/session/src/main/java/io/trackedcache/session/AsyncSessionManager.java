package io.trackedcache.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The operations of {@link GlobalSessionManager} as asynchronous calls, for callers that must not wait.
 *
 * <p>The operations run one after the other on a daemon thread, which starts with the first one and ends when there are
 * no more. Stages complete on another thread, so a dependent stage may wait for the next operation. A wrong argument
 * completes a stage exceptionally; a change that cannot be written completes it with false.
 */
public final class AsyncSessionManager {
    static final String THREAD = "trackedcache-sessions";
    private static final long IDLE_SECONDS = 2;

    private final GlobalSessionManager sessions;
    private final ThreadPoolExecutor executor;

    AsyncSessionManager(GlobalSessionManager sessions) {
        this.sessions = sessions;
        this.executor = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), AsyncSessionManager::thread);
        executor.allowCoreThreadTimeOut(true);
    }

    /** Creates a thread that inherits neither the class loader nor the thread locals of the calling thread. */
    static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, THREAD, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }

    /** Makes the session visible to other JVMs, and removes the sessions of those that have ended. */
    void announce() {
        executor.execute(() -> {
            if (sessions.heartbeat()) {
                int unused = sessions.cleanupStaleSessions();
            }
        });
    }

    /** Does the same as {@link GlobalSessionManager#registerVm(String, String, Collection)}. */
    public CompletionStage<Boolean> registerVm(String vmId, String zone, Collection<String> components) {
        return registerVm(vmId, zone, components, Map.of());
    }

    /**
     * Does the same as {@link GlobalSessionManager#registerVm(String, String, Collection, Map)}. Copies the collections
     * during this call.
     */
    public CompletionStage<Boolean> registerVm(
            String vmId, String zone, Collection<String> components, Map<String, String> metadata) {
        VmRecord vm;
        try {
            vm = sessions.vm(vmId, zone, components, metadata);
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
        return later(() -> sessions.register(vm));
    }

    /** Does the same as {@link GlobalSessionManager#unregisterVm}. */
    public CompletionStage<Boolean> unregisterVm() {
        return later(sessions::unregisterVm);
    }

    /** Does the same as {@link GlobalSessionManager#myVm}. */
    public CompletionStage<Optional<VmRecord>> myVm() {
        return later(sessions::myVm);
    }

    /** Does the same as {@link GlobalSessionManager#activeSessions}. */
    public CompletionStage<Map<String, SessionRecord>> activeSessions() {
        return later(sessions::activeSessions);
    }

    /** Does the same as {@link GlobalSessionManager#cleanupStaleSessions}. */
    public CompletionStage<Integer> cleanupStaleSessions() {
        return later(sessions::cleanupStaleSessions);
    }

    /** Does the same as {@link GlobalSessionManager#orphanedVms}. */
    public CompletionStage<List<OrphanedVm>> orphanedVms() {
        return later(sessions::orphanedVms);
    }

    /** Does the same as {@link GlobalSessionManager#acknowledgeOrphanedVm}. */
    public CompletionStage<Boolean> acknowledgeOrphanedVm(String sessionId) {
        return later(() -> sessions.acknowledgeOrphanedVm(sessionId));
    }

    /** Does the same as {@link GlobalSessionManager#statistics}. */
    public CompletionStage<SessionStatistics> statistics() {
        return later(sessions::statistics);
    }

    /** Does the same as {@link GlobalSessionManager#heartbeat}. */
    public CompletionStage<Boolean> heartbeat() {
        return later(sessions::heartbeat);
    }

    /** Does the same as {@link GlobalSessionManager#leave}. */
    public CompletionStage<Boolean> leave() {
        return later(sessions::leave);
    }

    private <T> CompletionStage<T> later(Supplier<T> operation) {
        return CompletableFuture.supplyAsync(operation, executor)
                // On another thread: a dependent stage that waits for the next operation must not block the thread
                // that runs it.
                .thenApplyAsync(result -> result)
                .minimalCompletionStage();
    }
}
