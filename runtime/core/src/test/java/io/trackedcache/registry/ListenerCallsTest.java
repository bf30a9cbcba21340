package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Listeners are called in order and under no lock. */
@Timeout(60)
class ListenerCallsTest {
    private final TrackerRegistry registry = new TrackerRegistry();

    /** Under a lock, each would wait for the other, until the limit. */
    @Test
    void listenerMayWaitForAThreadThatUsesTheRegistry() {
        List<String> heard = new ArrayList<>();
        registry.listen((id, tracker) -> {
            heard.add(id.name());
            if (id.name().equals("first")) {
                heard.add(CompletableFuture.supplyAsync(this::useRegistry)
                        .completeOnTimeout("waited in vain", 20, TimeUnit.SECONDS)
                        .join());
            }
        });

        registry.tracker("first");

        assertThat(heard).containsExactly("first", "used", "second");
    }

    private String useRegistry() {
        registry.tracker("second");
        registry.remove("default", "second");
        return "used";
    }

    @Test
    void listenerThatChangesTheRegistryIsToldOfThatNext() {
        List<String> heard = new ArrayList<>();
        registry.listen(new Recording(heard) {
            @Override
            public void added(CacheId id, CacheStatisticsTracker tracker) {
                super.added(id, tracker);
                if (id.name().equals("a")) {
                    registry.tracker("b");
                    registry.remove("default", "a");
                }
                heard.add("end of " + id);
            }
        });

        registry.tracker("a");

        assertThat(heard).containsExactly("+a", "end of a", "+b", "end of b", "-a");
    }

    private static class Recording implements RegistryListener {
        private final List<String> heard;

        Recording(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void added(CacheId id, CacheStatisticsTracker tracker) {
            heard.add("+" + id);
        }

        @Override
        public void removed(CacheId id, CacheStatisticsTracker tracker) {
            heard.add("-" + id);
        }
    }

    @Test
    void callsOfManyThreadsAreInOrder() throws Exception {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        registry.listen(new Recording(heard));
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> changeAfter(start));
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        Set<String> present = new HashSet<>();
        for (String change : heard) {
            String name = change.substring(1);
            assertThat(change.startsWith("+") ? present.add(name) : present.remove(name))
                    .as(change)
                    .isTrue();
        }
        assertThat(present).isEmpty();
        assertThat(heard).isNotEmpty();
    }

    private void changeAfter(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < 300; i++) {
            registry.tracker("c" + i % 3);
            registry.remove("default", "c" + i % 3);
        }
    }

    @Test
    void removedListenerIsNotCalledAnyMore() {
        List<String> heard = new ArrayList<>();
        Recording removed = new Recording(heard);
        registry.listen((id, tracker) -> registry.stopListening(removed));
        registry.listen(removed);

        registry.tracker("a");

        assertThat(heard).isEmpty();
    }
}
