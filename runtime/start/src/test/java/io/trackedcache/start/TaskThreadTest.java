package io.trackedcache.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TaskThreadTest {
    private static final long ONCE = -1;
    private static final long A_MINUTE = 60_000;
    private static final long AN_HOUR = 3_600_000;

    private final TaskThread tasks = TaskThread.start("tasks");
    private final Queue<String> runs = new ConcurrentLinkedQueue<>();

    @AfterEach
    void end() {
        tasks.end();
    }

    @Test
    void tasksThatAreDueRunInTheirOrder() throws Exception {
        for (int i = 0; i < 5; i++) {
            String name = "task " + i;
            tasks.runAfter(0, () -> runs.add(name), ONCE);
        }

        assertThat(tasks.runAndAwait(() -> runs.add("last"), A_MINUTE)).isTrue();
        assertThat(runs).containsExactly("task 0", "task 1", "task 2", "task 3", "task 4", "last");
    }

    @Test
    void taskThatIsDueLaterIsOvertaken() throws Exception {
        tasks.runAfter(AN_HOUR, () -> runs.add("in an hour"), ONCE);

        assertThat(tasks.runAndAwait(() -> runs.add("now"), A_MINUTE)).isTrue();
        assertThat(runs).containsExactly("now");
    }

    @Test
    void taskWithPauseRunsAgain() throws Exception {
        CountDownLatch thrice = new CountDownLatch(3);
        tasks.runAfter(0, thrice::countDown, 1);

        thrice.await();
    }

    @Test
    void failureAndInterruptionDoNotEndThread() throws Exception {
        Thread thread = thread();
        thread.interrupt();
        tasks.runAfter(
                0,
                () -> {
                    throw new IllegalStateException("of the test");
                },
                ONCE);

        assertThat(tasks.runAndAwait(() -> runs.add("after"), A_MINUTE)).isTrue();
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.isAlive()).isTrue();
    }

    private Thread thread() throws InterruptedException {
        AtomicReference<Thread> thread = new AtomicReference<>(Thread.currentThread());
        tasks.runAndAwait(() -> thread.set(Thread.currentThread()), A_MINUTE);
        return Objects.requireNonNull(thread.get());
    }

    @Test
    void waitEndsAtLimit() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        tasks.runAfter(
                0,
                () -> {
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                ONCE);

        assertThat(tasks.runAndAwait(() -> runs.add("too late"), 1)).isFalse();
        released.countDown();
    }

    @Test
    void endedThreadRunsNothingAndIsNotWaitedFor() throws Exception {
        Thread thread = thread();
        tasks.runAfter(AN_HOUR, () -> runs.add("in an hour"), ONCE);

        tasks.end();

        thread.join();
        assertThat(tasks.runAfter(0, () -> runs.add("after"), ONCE)).isFalse();
        assertThat(tasks.runAndAwait(() -> runs.add("awaited"), A_MINUTE)).isTrue();
        assertThat(runs).isEmpty();
    }
}
