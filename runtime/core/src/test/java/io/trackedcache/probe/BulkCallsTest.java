package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.outcome.BulkEvents;
import io.trackedcache.probe.outcome.BulkKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulkCallsTest {
    private final BulkCalls calls = new BulkCalls();
    private final BulkCall first = call("a", "b");
    private final BulkCall second = call("b", "c");

    private static BulkCall call(String... keys) {
        return new BulkCall(BulkKeys.of(Arrays.asList(keys)));
    }

    private static @Nullable Set<@Nullable Object> loadedBy(BulkCall call) {
        return call.with(BulkEvents.ofSignals(0, 0)).loadedKeys();
    }

    private boolean take(@Nullable Object key, @Nullable Object value) {
        return calls.take(key, value, true, null);
    }

    @Test
    void loadBelongsToTheEarliestLookupOfItsKey() {
        calls.add(first);
        calls.add(second);

        assertThat(take("b", "B")).isTrue();
        assertThat(take("c", "C")).isTrue();
        assertThat(take("d", "D")).isFalse();

        assertThat(loadedBy(first)).containsExactly("b");
        assertThat(loadedBy(second)).containsExactly("c");
    }

    @Test
    void secondLoadOfAKeyBelongsToTheNextLookup() {
        calls.add(first);
        calls.add(second);

        assertThat(take("b", "B")).isTrue();
        assertThat(take("b", "B")).isTrue();
        assertThat(take("b", "B")).isFalse();

        assertThat(loadedBy(first)).containsExactly("b");
        assertThat(loadedBy(second)).containsExactly("b");
    }

    @Test
    void keysOfAMapAreDividedAmongTheLookups() {
        calls.add(first);
        calls.add(second);

        assertThat(take(List.of("a", "b", "c"), Map.of("a", 1, "b", 2, "c", 3, "d", 4)))
                .isTrue();

        assertThat(loadedBy(first)).containsExactlyInAnyOrder("a", "b");
        assertThat(loadedBy(second)).containsExactly("c");
    }

    @Test
    void loadWithoutAValueIsOfNoKey() {
        calls.add(first);

        assertThat(take("a", null)).isFalse();
        assertThat(take("a", Optional.empty())).isFalse();
        assertThat(calls.take("a", "A", false, null)).isFalse();

        assertThat(loadedBy(first)).isEmpty();
    }

    @Test
    void loadOfAnUnknownKeyBelongsToTheLookupAroundIt() {
        calls.add(first);

        assertThat(calls.take(null, "A", true, first)).isTrue();
        assertThat(calls.take(null, null, true, first)).isTrue();

        assertThat(first.with(BulkEvents.ofSignals(0, 0)).loadsWithValue()).isOne();
    }

    @Test
    void lookupThatHasEndedTakesNothing() {
        calls.add(first);
        calls.remove(first);

        assertThat(take("a", "A")).isFalse();
    }

    @Test
    void valueThatIsAMapIsOfItsKeyAlone() {
        calls.add(first);
        calls.add(second);

        assertThat(take("a", Map.of("b", 1, "c", 2))).isTrue();

        assertThat(loadedBy(first)).containsExactly("a");
        assertThat(loadedBy(second)).isEmpty();
    }
}
