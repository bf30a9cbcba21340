package io.trackedcache.trials.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Where values come from, such as a database. It knows nothing of caches, and remembers what it was asked for. */
final class Source {
    private final List<Object> asked = new ArrayList<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong now = new AtomicLong();
    private volatile boolean isDown;
    private volatile @Nullable CountDownLatch held;

    /** The answer while it is down. */
    static final class DownException extends IllegalStateException {
        private static final long serialVersionUID = 1;
    }

    String make(Object key) {
        ask(List.of(key));
        return "value of " + key;
    }

    <K> Map<K, String> makeAll(Iterable<? extends K> keys) {
        Map<K, String> made = new LinkedHashMap<>();
        keys.forEach(key -> made.put(key, "value of " + key));
        ask(List.copyOf(made.keySet()));
        return made;
    }

    /** Returns a value for most keys. */
    Optional<String> search(Object key) {
        ask(List.of(key));
        return key.hashCode() % 3 == 0 ? Optional.empty() : Optional.of("value of " + key);
    }

    boolean allows(Object key) {
        ask(List.of(key));
        return key.hashCode() % 3 == 0;
    }

    private void ask(List<?> keys) {
        CountDownLatch latch = held;
        if (latch != null) {
            await(latch);
        }
        calls.incrementAndGet();
        synchronized (asked) {
            asked.addAll(keys);
        }
        if (isDown) {
            throw new DownException();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets all callers fail, or none. */
    void setDown(boolean newDown) {
        isDown = newDown;
    }

    boolean isDown() {
        return isDown;
    }

    /** Lets callers wait until they are released. */
    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        CountDownLatch latch = held;
        held = null;
        if (latch != null) {
            latch.countDown();
        }
    }

    /** Returns the time, in nanoseconds: it passes only when it is told to. */
    long now() {
        return now.get();
    }

    void letPass(long nanos) {
        now.addAndGet(nanos);
    }

    /** Returns the number of calls since the last time. */
    long takeCalls() {
        return calls.getAndSet(0);
    }

    /** Returns the keys that it was asked for since the last time. */
    List<Object> takeAsked() {
        synchronized (asked) {
            List<Object> taken = List.copyOf(asked);
            asked.clear();
            return taken;
        }
    }
}
