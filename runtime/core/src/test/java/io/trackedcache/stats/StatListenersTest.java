package io.trackedcache.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatListenersTest {
    private final StatCounters stats =
            StatCounters.named("server").counters("a", "b").value("text").build();
    private final List<String> heard = new ArrayList<>();

    @Test
    void areCalledForEachChangeAndOnceForABatch() {
        stats.listen((set, keys) -> heard.add(keys + " " + set.snapshot().get("a")));

        stats.increment("a");
        stats.counter("a").add(2);
        stats.set("text", "new");
        stats.update(batch -> batch.increment("b").increment("a").increment("b"));
        stats.update(batch -> {});
        stats.reset();

        assertThat(heard).containsExactly("[a] 1", "[a] 3", "[text] 3", "[b, a] 4", "[a, b, text] 0");
    }

    @Test
    void mayUseTheSetWithoutEndlessCalls() {
        stats.listen((set, keys) -> {
            heard.add(keys.toString());
            set.increment("b");
            set.update(batch -> batch.increment("b").set("text", keys.toString()));
        });

        stats.increment("a");
        stats.update(batch -> batch.increment("a"));

        assertThat(heard).containsExactly("[a]", "[a]");
        assertThat(stats.count("b")).isEqualTo(4);
        assertThat(stats.get("text")).isEqualTo("[a]");
    }

    @Test
    void failingOnesStopNeitherTheOthersNorTheCounting() {
        StatListener failing = (set, keys) -> {
            throw new IllegalStateException("listener of the application");
        };
        stats.listen(failing);
        stats.listen((set, keys) -> sneak(new IOException("as other languages throw it")));
        stats.listen((set, keys) -> heard.add(keys.toString()));

        stats.increment("a");
        stats.increment("a");

        assertThat(heard).containsExactly("[a]", "[a]");
        assertThat(stats.count("a")).isEqualTo(2);
    }

    @SuppressWarnings("unchecked") // The element type is wrong on purpose.
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    void areCalledForChangesOfAnotherSetByAListener() {
        StatCounters other = StatCounters.named("other").counter("c").build();
        other.listen((set, keys) -> heard.add(set.name() + keys));
        stats.listen((set, keys) -> other.increment("c"));

        stats.increment("a");

        assertThat(heard).containsExactly("other[c]");
    }

    @Test
    void areComparedByIdentity() {
        StatListener unfriendly = new StatListener() {
            @Override
            public void changed(StatCounters counters, Set<String> keys) {
                heard.add("unfriendly");
            }

            @Override
            public boolean equals(Object other) {
                throw new IllegalStateException("of the application");
            }

            @Override
            public int hashCode() {
                return 1;
            }
        };
        stats.listen(unfriendly);
        stats.stopListening((set, keys) -> heard.add("another listener"));
        stats.stopListening(unfriendly);

        stats.increment("a");

        assertThat(heard).isEmpty();
    }

    @Test
    void areNotCalledForABatchThatThrows() {
        stats.listen((set, keys) -> heard.add(keys.toString()));

        try {
            stats.update(batch -> batch.increment("a").increment("unknown"));
        } catch (IllegalArgumentException expected) {
            heard.add("thrown");
        }

        assertThat(heard).containsExactly("thrown");
    }

    @Test
    void areNotCalledAfterTheyAreRemoved() {
        StatListener listener = (set, keys) -> heard.add(keys.toString());
        stats.listen(listener);
        stats.stopListening(listener);

        stats.increment("a");

        assertThat(heard).isEmpty();
    }
}
