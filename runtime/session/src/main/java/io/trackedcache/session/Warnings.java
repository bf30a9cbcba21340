package io.trackedcache.session;

import java.util.Collection;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the user must know. Gathered while locks are held and said when they no longer are: a logger may run code of the
 * application.
 */
final class Warnings {
    private static final int MOST_REMEMBERED = 1_000;

    private final Consumer<String> log;
    private final Queue<String> unsaid = new ConcurrentLinkedQueue<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String lastFailure;

    Warnings(Consumer<String> log) {
        this.log = log;
    }

    void add(String warning) {
        unsaid.add(warning);
    }

    void addAll(Collection<String> warnings) {
        unsaid.addAll(warnings);
    }

    /** What stays as it is, is said once. */
    void addOnce(String warning) {
        if (known.size() < MOST_REMEMBERED && known.add(warning)) {
            unsaid.add(warning);
        }
    }

    /** Said again only when it failed for another reason, or worked in between. */
    void addFailure(String failure) {
        if (!failure.equals(lastFailure)) {
            lastFailure = failure;
            unsaid.add(failure);
        }
    }

    void noFailure() {
        lastFailure = null;
    }

    /** Called without a lock. */
    void say() {
        for (String warning = unsaid.poll(); warning != null; warning = unsaid.poll()) {
            say(warning);
        }
    }

    @SuppressWarnings("EmptyCatch") // There is nobody left to tell it to, and nobody has asked.
    private void say(String warning) {
        try {
            log.accept(warning);
        } catch (RuntimeException e) {
            // A logger of the application that fails must not fail whoever uses a session.
        }
    }
}
