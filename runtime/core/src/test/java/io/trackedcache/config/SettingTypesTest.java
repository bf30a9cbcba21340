package io.trackedcache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that each setting accepts, and how they are written. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SettingTypesTest {
    @ParameterizedTest
    @MethodSource("io.trackedcache.config.SettingKeys#all")
    void defaultIsAValueOfItsTypeAndIsReadBack(SettingKey<?> key) {
        assertThat(key.type().parse(key.defaultText()).orElseThrow()).isEqualTo(key.defaultValue());
    }

    @ParameterizedTest
    @CsvSource({
        "60s, 60s",
        "1s, 1s",
        "1000ms, 1s",
        "1500ms, 1500ms",
        "5m, 300s",
        "1h, 3600s",
        "1d, 86400s",
        "007s, 7s",
        "106751d, 9223286400s",
        "9223372036854ms, 9223372036854ms",
    })
    void durationIsWrittenInSeconds(String text, String written) {
        assertWritten(SettingKeys.HEAL_INTERVAL, text, written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "60",
                "s",
                "0s",
                "999ms",
                "-5s",
                "+5s",
                "1.5s",
                "5 s",
                " 5s",
                "60S",
                "60ss",
                "1w",
                "PT1M",
                "NaN",
                "∞s",
                "٣s",
                "１s",
                "106752d",
                "9223372036855ms",
                "9223372036854775807s",
                "999999999999999999d",
            })
    @MethodSource("manyDigits")
    void refusesDurations(String text) {
        assertRefused(SettingKeys.HEAL_INTERVAL, text);
        assertRefused(SettingKeys.HEAL_INTERVAL, text + "\0");
    }

    @ParameterizedTest
    @CsvSource({
        "1m;5m;15m;1h, 1m;5m;15m;1h",
        "1h;1m, 1m;1h",
        "'1h,5m', 5m;1h",
        "'1h 5m\t1m', 1m;5m;1h",
        "'; 1h ,, 5m ;', 5m;1h",
        "'', ''",
        "';', ''",
        "10s;24h, 10s;24h",
        "1d;60m;3600001ms, 1h;3600001ms;24h",
        "90s;120s, 90s;2m",
        "17s;16s;15s;14s;13s;12s;11s;10s, 10s;11s;12s;13s;14s;15s;16s;17s",
    })
    void windowsAreSortedAndWrittenInTheLargestUnit(String text, String written) {
        assertWritten(SettingKeys.WINDOWS, text, written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "60",
                "1m;60",
                "9s",
                "9999ms",
                "25h",
                "86400001ms",
                "2d",
                "1m;60s",
                "1m;1m",
                "1m;x",
                "-1m",
                "1m:5m",
                "1m|5m",
                "18s;17s;16s;15s;14s;13s;12s;11s;10s",
            })
    @MethodSource("manyWindows")
    void refusesWindows(String text) {
        assertRefused(SettingKeys.WINDOWS, text);
    }

    static Stream<String> manyWindows() {
        return Stream.of(
                "1m;".repeat(100_000),
                IntStream.range(10_000, 210_000)
                        .mapToObj(millis -> millis + "ms;")
                        .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "100", "2147483647"})
    void everyIntFromZeroOnIsASizeOfEvents(String text) {
        assertWritten(SettingKeys.EVENTS_SIZE, text, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "-0",
                "1.0",
                "1e3",
                "0x10",
                "1_000",
                "٣",
                "2147483648",
                "4294967296",
                "9223372036854775808",
                "18446744073709551616",
                "NaN",
                "Infinity",
            })
    @MethodSource("manyDigits")
    void refusesWholeNumbers(String text) {
        assertRefused(SettingKeys.EVENTS_SIZE, text);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "2147483647, true"})
    void atLeastOneCacheIsCountedSeparately(String text, boolean accepted) {
        assertThat(SettingKeys.MAX_CACHES.type().parse(text).isPresent()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0, 0",
        "1, 1",
        "1.000, 1",
        "0.50, 0.5",
        ".5, 0.5",
        "1e-2, 0.01",
        "0.015625, 0.015625",
        "0.0009765625, 0.0009765625",
        "0.3333333333333333333333333333333333, 0.3333333333333333",
        "1E-300, 1E-300",
        "1E-999999999, 0",
        "0E999999999, 0",
    })
    void shareIsWrittenAsADecimalNumber(String text, String written) {
        assertWritten(SettingKeys.LATENCY_SAMPLING, text, written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "NaN",
                "Infinity",
                "-Infinity",
                "-0.1",
                "-0",
                "+0.5",
                "1.0000001",
                "1.00000000000000000000001",
                "2",
                "1e999999999",
                "1E2147483648",
                "0x1p-3",
                "0.5d",
                "0.5f",
                "50%",
                "0,5",
                "1/64",
                ".",
                "e",
                "1e",
                "1e+",
                "1-1",
                "٠.٥",
            })
    @MethodSource("manyDigits")
    void refusesShares(String text) {
        assertRefused(SettingKeys.LATENCY_SAMPLING, text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "'', ''",
        "0.002, 0.002",
        "0.0020, 0.0020",
        "2E-3, 0.002",
        "1000000, 1000000",
        "1E6, 1000000",
        "0E5, 0",
        "000000000000.5, 0.5",
        "0.123456789012345678901234567890, 0.123456789012345678901234567890",
        "1E-30, 0.000000000000000000000000000001",
    })
    void amountIsKeptToTheLastDigit(String text, String written) {
        assertWritten(SettingKeys.COST_PER_INFERENCE_USD, text, written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "-1",
                "-0.002",
                "+1",
                "NaN",
                "Infinity",
                "$1",
                "0,002",
                "1e",
                ".",
                "1.2.3",
                "٣",
                "1000000.01",
                "1E7",
                "1E999999999",
                "1E-999999999",
                "0E999999999",
                "0E-999999999",
                "1E2147483647",
                "1E-2147483647",
                "1E-2147483648",
                "1E99999999999",
                "1E-31",
                "999999.9999999999999999999999999",
                "0.1234567890123456789012345678901",
            })
    @MethodSource("manyDigits")
    void refusesAmounts(String text) {
        assertRefused(SettingKeys.COST_PER_INFERENCE_USD, text);
    }

    @ParameterizedTest
    @CsvSource({"notable, notable", "all, all", "ALL, all", "Notable, notable"})
    void choiceIsWrittenInLowerCase(String text, String written) {
        assertWritten(SettingKeys.EVENTS_MODE, text, written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "al", "all ", "notable,all", "0"})
    void refusesOtherWords(String text) {
        assertRefused(SettingKeys.EVENTS_MODE, text);
    }

    @ParameterizedTest
    @CsvSource({"True, true", "FALSE, false"})
    void booleanIsWrittenInLowerCase(String text, String written) {
        assertWritten(SettingKeys.HEAL_AUTO, text, written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/var/lib/counts", "C:\\counts", "~/ü 😀"})
    void pathIsWrittenAsItIs(String text) {
        assertWritten(SettingKeys.STATE_FILE, text, text);
    }

    static Stream<String> manyDigits() {
        return Stream.of("9".repeat(100_000), "0." + "9".repeat(100_000), "9".repeat(100_000) + "s");
    }

    private static <T> void assertWritten(SettingKey<T> key, String text, String written) {
        T value = key.type().parse(text).orElseThrow();

        assertThat(key.type().write(value)).isEqualTo(written);
        assertThat(key.type().parse(written)).contains(value);
    }

    private static void assertRefused(SettingKey<?> key, String text) {
        assertThat(key.type().parse(text)).isEmpty();
    }
}
