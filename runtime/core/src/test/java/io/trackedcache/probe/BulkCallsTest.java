package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.attribution.LoadListener;
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
    private long unattributed;

    private final class Listener implements LoadListener {
        @Override
        public void refreshed() {
            throw new AssertionError("no refresh is reported here");
        }

        @Override
        public void unattributed(long lookups) {
            unattributed += lookups;
        }
    }

    private static BulkCall call(String... keys) {
        return new BulkCall(BulkKeys.of(Arrays.asList(keys)));
    }

    private static @Nullable Set<@Nullable Object> loadedBy(BulkCall call) {
        return call.endWith(BulkEvents.ofSignals(0, 0)).loadedKeys();
    }

    private boolean take(@Nullable Object key, @Nullable Object value) {
        return takeWithin(null, key, value);
    }

    private boolean takeWithin(@Nullable BulkCall around, @Nullable Object key, @Nullable Object value) {
        return calls.take(key, value, true, around, new Listener());
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

        assertThat(unattributed).isZero();
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
        assertThat(calls.take("a", "A", false, null, new Listener())).isFalse();

        assertThat(loadedBy(first)).isEmpty();
    }

    @Test
    void loadOfAnUnknownKeyBelongsToTheLookupAroundIt() {
        calls.add(first);

        assertThat(takeWithin(first, null, "A")).isTrue();
        assertThat(takeWithin(first, null, null)).isTrue();

        assertThat(first.endWith(BulkEvents.ofSignals(0, 0)).loadsWithValue()).isOne();
    }

    @Test
    void loadBelongsToTheLookupAroundIt() {
        calls.add(first);
        calls.add(second);

        assertThat(takeWithin(second, "b", "B")).isTrue();
        assertThat(takeWithin(second, List.of("b", "c"), Map.of("b", 1, "c", 2)))
                .isTrue();

        assertThat(loadedBy(first)).containsExactly("b");
        assertThat(loadedBy(second)).containsExactlyInAnyOrder("b", "c");
        assertThat(unattributed).isZero();
    }

    @Test
    void retryWithinALookupIsNoOtherKeyOfIt() {
        calls.add(first);

        assertThat(takeWithin(first, "a", "A")).isTrue();
        assertThat(takeWithin(first, "a", "A")).isTrue();

        assertThat(first.endWith(BulkEvents.ofSignals(0, 0)).loadsWithValue()).isZero();
        assertThat(unattributed).isZero();
    }

    @Test
    void loadThatMayBeOfALookupThatHasEndedIsUnattributed() {
        calls.add(first);
        calls.add(second);
        take("b", "B");
        calls.remove(second);

        assertThat(take("b", "B")).isTrue();
        assertThat(unattributed).isOne();
    }

    @Test
    void lookupThatGetsTheLoadOfADoubtfulOneIsDoubtfulToo() {
        calls.add(first);
        calls.add(second);
        take("b", "B");
        calls.remove(second);
        BulkCall third = call("b");
        calls.add(third);
        take("b", "B");
        calls.remove(first);

        assertThat(take("b", "B")).isTrue();
        assertThat(unattributed).isOne();
    }

    @Test
    void keysThatMayBeOfALookupThatHasEndedAreUnattributed() {
        calls.add(first);
        calls.add(call("a", "b"));
        calls.add(second);
        take(List.of("a", "b"), Map.of("a", 1, "b", 2));
        calls.remove(second);

        take(List.of("a", "b"), Map.of("a", 1, "b", 2));
        assertThat(unattributed).isZero();
        take(List.of("a", "b"), Map.of("a", 1, "b", 2));
        assertThat(unattributed).isEqualTo(2);
    }

    @Test
    void lookupThatIsJustEndingTakesNothing() {
        calls.add(first);
        calls.add(second);
        assertThat(loadedBy(first)).isEmpty();

        assertThat(take("b", "B")).isTrue();
        assertThat(take(List.of("a", "b", "c"), Map.of("a", 1, "b", 2, "c", 3))).isTrue();

        assertThat(loadedBy(first)).isEmpty();
        assertThat(loadedBy(second)).containsExactlyInAnyOrder("b", "c");
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
