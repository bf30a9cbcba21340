package io.trackedcache.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CounterLedger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("one-jdk")
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
        assertThat(StateFiles.ledgers(StateFiles.of(TWO))).isEqualTo(TWO);
        assertThat(StateFiles.ledgers(StateFiles.of(Map.of()))).isEmpty();
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
                "end",
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
                new CacheId("m", "n", name + "@"), CounterLedger.EMPTY,
                new CacheId("end", "n" + name), CounterLedger.EMPTY);

        assertThat(StateFiles.ledgers(StateFiles.of(odd))).isEqualTo(odd);
    }

    @Test
    void extremeCountsAreReadAgain() throws Exception {
        Map<CacheId, CounterLedger> extreme = Map.of(
                new CacheId("default", "users"), new CounterLedger(Long.MAX_VALUE, Long.MIN_VALUE, -1, 0, 1, 0, 0, 0));

        assertThat(StateFiles.ledgers(StateFiles.of(extreme))).isEqualTo(extreme);
    }

    static IntStream lengths() {
        return IntStream.range(0, StateFiles.of(TWO).length);
    }

    /** Of a truncated file, the lines before its end are read. */
    @ParameterizedTest
    @MethodSource("lengths")
    void truncatedFileIsNotedAndItsWholeLinesAreRead(int length) throws Exception {
        byte[] beginning = java.util.Arrays.copyOf(StateFiles.of(TWO), length);

        assertIsDamaged(beginning);
    }

    /** A file with any changed byte is set aside, not misread; the other lines are read. */
    @Test
    void noChangedByteGoesUnnoticed() throws Exception {
        byte[] state = StateFiles.of(TWO);
        Random random = new Random(7);
        for (int place = 0; place < state.length; place++) {
            byte[] changed = state.clone();
            changed[place] ^= (byte) (1 + random.nextInt(255));
            assertIsDamaged(changed);
        }
    }

    private static void assertIsDamaged(byte[] state) {
        StateContent content;
        try {
            content = StateFormat.parse(state);
        } catch (BrokenStateException e) {
            return;
        }
        assertThat(content.losses()).isNotEmpty();
        assertThat(TWO).containsAllEntriesOf(content.ledgers());
        assertThat(content.doubted()).containsAll(content.ledgers().keySet());
    }

    @Test
    void damagedLineCostsOneCache() throws Exception {
        String state = new String(StateFiles.of(TWO), StandardCharsets.UTF_8);
        StateContent content = parse(state.replace("shop\torders\tcache_hits=0", "shop\torders\tcache_hits=9"));

        assertThat(content.ledgers()).containsOnlyKeys(new CacheId("default", "users"));
        assertThat(content.doubted()).containsExactlyInAnyOrderElementsOf(TWO.keySet());
        assertThat(content.losses()).containsExactly("line 3, which may be that of the cache 'shop/orders'");
    }

    @Test
    void missingLinesAndLinesThatAreThereTwiceAreLosses() throws Exception {
        List<String> lines =
                new String(StateFiles.of(TWO), StandardCharsets.UTF_8).lines().toList();

        assertThat(parse(text(lines.get(0), lines.get(1), lines.get(3))).losses())
                .containsExactly("lines that are missing before its end: 1");
        assertThat(parse(text(lines.get(0), lines.get(1), lines.get(1), lines.get(2), lines.get(3)))
                        .losses())
                .contains("line 3, which may be that of the cache 'users'");
        assertThat(parse(text(lines.get(0), lines.get(1), lines.get(2))).losses())
                .containsExactly("its end, so that more lines may be missing");
        assertThat(parse(text(lines.get(0), "rubbish", lines.get(1), lines.get(2), lines.get(3)))
                        .losses())
                .startsWith("line 2");
    }

    private static String text(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    private static StateContent parse(String state) throws BrokenStateException {
        return StateFormat.parse(state.getBytes(StandardCharsets.UTF_8));
    }

    /** A fault that is not healed stays one, whatever was recorded on top of it. */
    @Test
    void recordedCountsStayApartFromAFault() throws Exception {
        CounterLedger faulty =
                new CounterLedger(0, 3, 5, 0, 3, 0, 0, 0).withRecorded(new CounterLedger(0, 10, 0, 0, 10, 0, 0, 0));
        Map<CacheId, CounterLedger> state = Map.of(new CacheId("default", "users"), faulty);

        assertThat(StateFiles.ledgers(StateFiles.of(state))).isEqualTo(state);
    }

    @Test
    void doubtedCachesStayDoubted() throws Exception {
        Set<CacheId> doubted = Set.of(new CacheId("shop", "orders"));

        assertThat(StateFormat.parse(StateFormat.format(TWO, doubted)).doubted())
                .isEqualTo(doubted);
    }

    /** As earlier releases wrote it, with one checksum for all. */
    @Test
    void fileOfVersion1IsReadIfItIsWhole() throws Exception {
        String lines = "trackedcache-state 1\ndefault\tusers\tcache_hits=150\tcache_misses=50\ttotal_queries=200\n"
                + "default\tusers\t@shop\tcache_hits=3\ttotal_queries=3\nend\t2\t";
        String state = StateLine.sealed(lines) + "\n";

        assertThat(StateFiles.ledgers(state.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Map.of(
                        new CacheId("default", "users"), new CounterLedger(150, 50, 0, 0, 200, 0, 0, 0),
                        new CacheId("default", "users", "shop"), new CounterLedger(3, 0, 0, 0, 3, 0, 0, 0)));
        assertThatThrownBy(() -> parse(state.replace("150", "151"))).hasMessage("was changed after it was written");
        assertThatThrownBy(() -> parse(state.substring(0, 60))).hasMessage("ends too early");
    }

    @Test
    void messageNamesTheFault() {
        String state = new String(StateFiles.of(TWO), StandardCharsets.UTF_8);
        Map<String, String> messages = new HashMap<>();
        messages.put("", "is not a state file of TrackedCache");
        messages.put("{\"hits\": 5}", "is not a state file of TrackedCache");
        messages.put(
                state.replace("trackedcache-state 2", "trackedcache-state 3"),
                "has the format version '3', but this agent reads only versions 1 to 2; was it written by a newer"
                        + " agent?");

        messages.forEach(
                (text, message) -> assertThatThrownBy(() -> StateFormat.parse(text.getBytes(StandardCharsets.UTF_8)))
                        .hasMessage(message));
    }
}
