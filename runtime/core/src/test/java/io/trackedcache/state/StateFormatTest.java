package io.trackedcache.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CounterLedger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateFormatTest {
    private static final Map<CacheId, CounterLedger> TWO = Map.of(
            new CacheId("default", "users"),
            ledgerOfDifferentCounts(),
            new CacheId("shop", "orders"),
            CounterLedger.EMPTY);

    private static CounterLedger ledgerOfDifferentCounts() {
        Map<String, Long> counts = CounterLedger.EMPTY.byName();
        counts.replaceAll((name, zero) -> (long) name.hashCode());
        return CounterLedger.ofNames(counts);
    }

    @Test
    void readsWhatItWrote() throws Exception {
        assertThat(StateFormat.parse(StateFormat.format(TWO))).isEqualTo(TWO);
        assertThat(StateFormat.parse(StateFormat.format(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t",
                "\n",
                "\r",
                "\\",
                "\\t",
                "=",
                "end\t0",
                "ü",
                "\u0000",
                "a\nend\t1\t0x0\n",
                "\uD83D\uDE00",
                "\uD800",
                "\uDC00"
            })
    void anyNameIsReadAgain(String name) throws Exception {
        Map<CacheId, CounterLedger> odd = Map.of(
                new CacheId("m" + name, "n" + name), CounterLedger.EMPTY,
                new CacheId("m", "n", "c" + name), CounterLedger.EMPTY,
                new CacheId("m", "n", name + "@"), CounterLedger.EMPTY);

        assertThat(StateFormat.parse(StateFormat.format(odd))).isEqualTo(odd);
    }

    @Test
    void extremeCountsAreReadAgain() throws Exception {
        Map<CacheId, CounterLedger> extreme = Map.of(
                new CacheId("default", "users"), new CounterLedger(Long.MAX_VALUE, Long.MIN_VALUE, -1, 0, 1, 0, 0, 0));

        assertThat(StateFormat.parse(StateFormat.format(extreme))).isEqualTo(extreme);
    }

    static IntStream lengths() {
        return IntStream.range(0, StateFormat.format(TWO).length);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void truncatedFileIsRefused(int length) {
        byte[] beginning = java.util.Arrays.copyOf(StateFormat.format(TWO), length);

        assertThatThrownBy(() -> StateFormat.parse(beginning)).isInstanceOf(BrokenStateException.class);
    }

    /** A file with any changed byte is set aside, not misread. */
    @Test
    void noChangedByteGoesUnnoticed() {
        byte[] state = StateFormat.format(TWO);
        Random random = new Random(7);
        for (int place = 0; place < state.length; place++) {
            byte[] changed = state.clone();
            changed[place] ^= (byte) (1 + random.nextInt(255));
            assertThatThrownBy(() -> StateFormat.parse(changed))
                    .describedAs("byte %d", place)
                    .isInstanceOf(BrokenStateException.class);
        }
    }

    @Test
    void messageNamesTheFault() {
        String state = new String(StateFormat.format(TWO), StandardCharsets.UTF_8);
        Map<String, String> messages = new HashMap<>();
        messages.put("", "is not a state file of TrackedCache");
        messages.put("{\"hits\": 5}", "is not a state file of TrackedCache");
        messages.put(state.substring(0, 100), "ends too early");
        messages.put(state.replace("users", "costs"), "was changed after it was written");
        messages.put(
                state.replace("trackedcache-state 1", "trackedcache-state 2"),
                "has the format version '2', but this agent reads only version 1; was it written by a newer agent?");

        messages.forEach(
                (text, message) -> assertThatThrownBy(() -> StateFormat.parse(text.getBytes(StandardCharsets.UTF_8)))
                        .hasMessage(message));
    }
}
