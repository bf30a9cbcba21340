package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EndsOnceTest {
    private static final class Call extends EndsOnce {}

    @Test
    void onlyTheFirstEndCounts() {
        Call call = new Call();
        assertThat(call.hasEnded()).isFalse();

        assertThat(call.tryEnd()).isTrue();
        assertThat(call.tryEnd()).isFalse();
        assertThat(call.hasEnded()).isTrue();
    }

    @Test
    void onlyOneThreadEndsIt() throws Exception {
        for (int round = 0; round < 100; round++) {
            Call call = new Call();
            AtomicInteger ends = new AtomicInteger();
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread thread = new Thread(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        return;
                    }
                    if (call.tryEnd()) {
                        ends.incrementAndGet();
                    }
                });
                thread.start();
                threads.add(thread);
            }

            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(ends).hasValue(1);
        }
    }
}
