package io.trackedcache.session;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The operations of {@link GlobalSessionManager} for those who must not wait: the same in every other respect.
 *
 * <p>They run one after the other on a daemon thread that comes with the first of them and goes when there are no more.
 * Their stages complete on another thread, so what follows may wait for a session again. A wrong argument completes a
 * stage exceptionally; what cannot be written completes it with false.
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

    /** Keeps nothing of the thread that happens to be first: neither its class loader nor what it hands on. */
    static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, THREAD, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }

    /** As {@link GlobalSessionManager#registerVm(String, String, Collection)} does. */
    public CompletionStage<Boolean> registerVm(String vmId, String zone, Collection<String> components) {
        return registerVm(vmId, zone, components, Map.of());
    }

    /** As {@link GlobalSessionManager#registerVm(String, String, Collection, Map)} does, with what is in them now. */
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

    /** As {@link GlobalSessionManager#unregisterVm} does. */
    public CompletionStage<Boolean> unregisterVm() {
        return later(sessions::unregisterVm);
    }

    /** As {@link GlobalSessionManager#myVm} does. */
    public CompletionStage<Optional<VmRecord>> myVm() {
        return later(sessions::myVm);
    }

    /** As {@link GlobalSessionManager#activeSessions} does. */
    public CompletionStage<Map<String, SessionRecord>> activeSessions() {
        return later(sessions::activeSessions);
    }

    /** As {@link GlobalSessionManager#cleanupStaleSessions} does. */
    public CompletionStage<Integer> cleanupStaleSessions() {
        return later(sessions::cleanupStaleSessions);
    }

    /** As {@link GlobalSessionManager#statistics} does. */
    public CompletionStage<SessionStatistics> statistics() {
        return later(sessions::statistics);
    }

    /** As {@link GlobalSessionManager#heartbeat} does. */
    public CompletionStage<Boolean> heartbeat() {
        return later(sessions::heartbeat);
    }

    /** As {@link GlobalSessionManager#leave} does. */
    public CompletionStage<Boolean> leave() {
        return later(sessions::leave);
    }

    private <T> CompletionStage<T> later(Supplier<T> operation) {
        return CompletableFuture.supplyAsync(operation, executor)
                // Elsewhere: who waits for the next operation in what follows must not hold up the thread that runs it.
                .thenApplyAsync(result -> result)
                .minimalCompletionStage();
    }
}
