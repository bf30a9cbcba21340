package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings are likely if their class, or the counter itself, suggests use by several threads. */
class ConfidenceTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Task.class,
                Worker.class,
                VolatileElsewhere.class,
                SynchronizedElsewhere.class,
                BlockElsewhere.class,
                AtomicElsewhere.class,
                AtomicArray.class,
                ThreadStarter.class,
                TaskGiver.class,
                SaidToBeSafe.class,
                GuardedElsewhere.class
            })
    void isLikelyInAClassThatShowsSharing(Class<?> type) {
        assertThat(confidenceIn(type)).isEqualTo(Confidence.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Plain.class,
                StaticElsewhere.class,
                Walk.class,
                Marked.class,
                HolderInMethod.class,
                Callback.class
            })
    void isPossibleInOthers(Class<?> type) {
        assertThat(confidenceIn(type)).isEqualTo(Confidence.POSSIBLE);
    }

    private static Confidence confidenceIn(Class<?> type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        java.nio.file.Path file = Zoo.folder().resolveSibling(name + ".class");
        AuditReport report = StatsAudit.of(file).run();
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0).confidence();
    }

    static class Plain {
        int hits;

        void hit() {
            hits++;
        }
    }

    static final class Task implements Runnable {
        int hits;

        @Override
        public void run() {
            hits++;
        }
    }

    static final class Worker extends Thread {
        int hits;

        @Override
        public void run() {
            hits++;
        }
    }

    static final class VolatileElsewhere extends Plain {
        volatile boolean isOn;
        int all;

        @Override
        void hit() {
            all++;
        }
    }

    static final class SynchronizedElsewhere {
        int hits;
        int misses;

        void hit() {
            hits++;
        }

        synchronized int misses() {
            return misses;
        }
    }

    static final class BlockElsewhere {
        int hits;
        int misses;

        void hit() {
            hits++;
        }

        int misses() {
            synchronized (this) {
                return misses;
            }
        }
    }

    static final class AtomicElsewhere {
        final AtomicLong misses = new AtomicLong();
        int hits;

        void hit() {
            hits++;
        }
    }

    static final class AtomicArray {
        AtomicLong[] misses = {};
        int hits;

        void hit() {
            hits++;
        }
    }

    static final class ThreadStarter {
        int hits;

        void hit(Runnable task) {
            hits++;
            new Thread(task).start();
        }
    }

    static final class TaskGiver {
        int hits;

        CompletableFuture<Void> hit(Runnable task) {
            hits++;
            return CompletableFuture.runAsync(task);
        }
    }

    @interface ThreadSafe {}

    @ThreadSafe
    static final class SaidToBeSafe {
        int hits;

        void hit() {
            hits++;
        }
    }

    @interface GuardedBy {
        String value();
    }

    static final class GuardedElsewhere {
        @GuardedBy("this")
        int misses;

        int hits;

        void hit() {
            hits++;
        }
    }

    static final class StaticElsewhere {
        static final AtomicLong ALL = new AtomicLong();
        int hits;

        void hit() {
            hits++;
        }
    }

    static final class Walk implements java.util.Iterator<Integer> {
        final AtomicLong shared = new AtomicLong();
        int at;

        @Override
        public boolean hasNext() {
            return true;
        }

        // Endless by design.
        @SuppressWarnings("IteratorNextWithoutThrow")
        @Override
        public Integer next() {
            return at++;
        }
    }

    static final class Marked extends java.io.Reader {
        int at;

        @Override
        public synchronized void mark(int limit) {}

        @Override
        public int read(char[] buffer, int from, int length) {
            return at++;
        }

        @Override
        public void close() {}
    }

    static final class HolderInMethod {
        int hits;

        long hit(Consumer<AtomicLong> user) {
            AtomicLong holder = new AtomicLong();
            user.accept(holder);
            hits++;
            return holder.get();
        }
    }

    static final class Callback {
        int hits;

        Runnable hit() {
            hits++;
            return () -> {};
        }
    }
}
