package io.trackedcache.session;

import java.util.Collection;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The warnings of a session. They are collected while locks are held and logged after the locks are released, because a
 * logger may run code of the application.
 */
final class Warnings {
    private static final int MAX_REMEMBERED = 1_000;

    private final Consumer<String> logger;
    private final Queue<String> pending = new ConcurrentLinkedQueue<>();
    private final Set<String> logged = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String lastFailure;

    Warnings(Consumer<String> logger) {
        this.logger = logger;
    }

    void add(String warning) {
        pending.add(warning);
    }

    void addAll(Collection<String> warnings) {
        pending.addAll(warnings);
    }

    /** Adds a warning that is logged only once. */
    void addOnce(String warning) {
        if (logged.size() < MAX_REMEMBERED && logged.add(warning)) {
            pending.add(warning);
        }
    }

    /** Adds the warning of a failure, unless the previous attempt failed for the same reason. */
    void addFailure(String failure) {
        if (!failure.equals(lastFailure)) {
            lastFailure = failure;
            pending.add(failure);
        }
    }

    /** Whether the last attempt failed. */
    boolean hasFailed() {
        return lastFailure != null;
    }

    void clearFailure() {
        lastFailure = null;
    }

    /** Logs the pending warnings. Must be called without a lock. */
    void log() {
        for (String warning = pending.poll(); warning != null; warning = pending.poll()) {
            log(warning);
        }
    }

    @SuppressWarnings("EmptyCatch") // The logger has failed, so there is nowhere to report it.
    private void log(String warning) {
        try {
            logger.accept(warning);
        } catch (RuntimeException e) {
            // A failing logger of the application must not make a session operation fail.
        }
    }
}
