package io.trackedcache.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.EventsMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", ",", " , "})
    void emptySourcesMeanDefaults(String arguments) {
        Settings settings = settings(arguments, Map.of(), Map.of());

        assertThat(settings.get(SettingKeys.ENABLED)).isTrue();
        assertThat(settings.origin(SettingKeys.ENABLED)).isEqualTo(Origin.DEFAULT);
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void missingArgumentsMeanDefaults() {
        assertThat(settings(null, Map.of(), Map.of()).warnings()).isEmpty();
    }

    @Test
    void strongerSourcesWin() throws IOException {
        Map<String, String> properties = Map.of("trackedcache.fail-fast", "true");
        Map<String, String> environment =
                Map.of("TRACKEDCACHE_FAIL_FAST", "true", "TRACKEDCACHE_CONFIG_FILE", file("fail-fast=true"));

        assertThat(settings("fail-fast=true", properties, environment).origin(SettingKeys.FAIL_FAST))
                .isEqualTo(Origin.AGENT_ARGUMENT);
        assertThat(settings("", properties, environment).origin(SettingKeys.FAIL_FAST))
                .isEqualTo(Origin.SYSTEM_PROPERTY);
        assertThat(settings("", Map.of(), environment).origin(SettingKeys.FAIL_FAST))
                .isEqualTo(Origin.ENVIRONMENT);
        assertThat(settings("config.file=" + file("fail-fast=true"), Map.of(), Map.of())
                        .origin(SettingKeys.FAIL_FAST))
                .isEqualTo(Origin.FILE);
    }

    @Test
    void weakerSourceAddsWhatTheStrongerLacks() {
        Settings settings = settings("fail-fast=true", Map.of("trackedcache.enabled", "false"), Map.of());

        assertThat(settings.get(SettingKeys.FAIL_FAST)).isTrue();
        assertThat(settings.get(SettingKeys.ENABLED)).isFalse();
    }

    @Test
    void spaceAroundKeysAndValuesAndTheCaseOfABooleanDoNotMatter() {
        Settings settings = settings(" enabled = FALSE , fail-fast=True ", Map.of(), Map.of());

        assertThat(settings.get(SettingKeys.ENABLED)).isFalse();
        assertThat(settings.get(SettingKeys.FAIL_FAST)).isTrue();
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void parenthesesThatDoNotPairKeepNothingTogether() {
        Settings settings = settings("exclude=com.acme.A),enabled=false,include.file=(rules", Map.of(), Map.of());

        assertThat(settings.get(SettingKeys.ENABLED)).isFalse();
    }

    @Test
    void badValueIsOneWarningAndTheNextSourceWins() {
        Settings settings = settings("enabled=maybe", Map.of("trackedcache.enabled", "false"), Map.of());

        assertThat(settings.get(SettingKeys.ENABLED)).isFalse();
        assertThat(settings.warnings())
                .containsExactly(
                        "bad value 'maybe' for 'enabled' (agent argument): expected true or false; it is ignored");
    }

    @ParameterizedTest
    @CsvSource({"enabeld,enabled", "ENABLE,enabled", "failfast,fail-fast", "fail_fast,fail-fast", "config,config.file"})
    void unknownKeyIsOneWarningWithTheNearestValidOne(String mistyped, String meant) {
        assertThat(settings(mistyped + "=true", Map.of(), Map.of()).warnings())
                .containsExactly("unknown setting '" + mistyped + "' (agent argument): did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows=1m,5m,15m|windows=1m is used and '5m,15m'|windows=1m;5m;15m",
                "cache.users.windows=1m, 5m|cache.users.windows=1m is used and '5m'|cache.users.windows=1m;5m",
                "exclude=A,com.acme.B#c|exclude=A is used and 'com.acme.B#c'|exclude=A;com.acme.B#c",
                "include=A#b=c,A#d=e,enabled=true|include=A#b=c is used and 'A#d=e'|include=A#b=c;A#d=e",
            })
    void commaInAListIsOneWarningThatShowsTheListWithSemicolons(String arguments, String found, String remedy) {
        assertThat(settings(arguments, Map.of(), Map.of()).warnings())
                .containsExactly("a comma ends a value, so " + found + " (agent argument) is ignored; separate the"
                        + " elements of a list by semicolons, within quotes on a command line: " + remedy);
    }

    @Test
    void commaInAnotherValueIsOneWarningThatShowsASystemProperty() {
        assertThat(settings("state.file=/tmp/a,b", Map.of(), Map.of()).warnings())
                .containsExactly(
                        "a comma ends a value, so state.file=/tmp/a is used and 'b' (agent argument) is ignored;"
                                + " write a value with a comma as a system property: -Dtrackedcache.state.file=/tmp/a,b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"windows=1m,enabeld|enabeld", "banana,5m|5m", "5m|5m"})
    void partWithoutValueThatIsNoRestOfOneIsAnUnknownSetting(String arguments, String part) {
        assertThat(settings(arguments, Map.of(), Map.of()).warnings())
                .last()
                .asString()
                .startsWith("unknown setting '" + part + "' (agent argument): ");
    }

    @Test
    void keyWithoutNearKeyIsAnsweredWithAllKeys() {
        assertThat(settings("banana=1", Map.of(), Map.of()).warnings())
                .containsExactly(
                        "unknown setting 'banana' (agent argument): valid are enabled, fail-fast, config.file, heal.interval,"
                                + " heal.auto, heal.own-counters, heal.own-counters.write, state.file, events.mode, events.size, latency.samples-per-second, latency.sampling, windows,"
                                + " cost.per-inference-usd, async.abandoned-after, waiters, alert.hit-rate, alert.window,"
                                + " alert.min-lookups, alert.warm-up, jmx.jcache-names, session.enabled, session.dir, session.heartbeat, session.max-age,"
                                + " session.arguments, max-caches, include, include.file, exclude");
    }

    @Test
    void hintsAreWrittenAsTheSourceWritesThem() {
        Settings settings = settings("", Map.of("trackedcache.enabel", "x"), Map.of("TRACKEDCACHE_FAILFAST", "x"));

        assertThat(settings.warnings())
                .containsExactly(
                        "unknown setting 'trackedcache.enabel' (system property):"
                                + " did you mean 'trackedcache.enabled'?",
                        "unknown setting 'TRACKEDCACHE_FAILFAST' (environment variable):"
                                + " did you mean 'TRACKEDCACHE_FAIL_FAST'?");
    }

    @Test
    void settingsOfOtherProgramsAreIgnored() {
        assertThat(settings("", Map.of("java.version", "17", "trackedcaches", "x"), Map.of("PATH", "/bin"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void fileMayNameSettingsAsSystemPropertiesAndBeginWithAByteOrderMark() throws IOException {
        Settings settings = settings(
                "config.file=" + file("\uFEFFenabled=false\ntrackedcache.fail-fast=true\n"), Map.of(), Map.of());

        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.get(SettingKeys.ENABLED)).isFalse();
        assertThat(settings.get(SettingKeys.FAIL_FAST)).isTrue();
    }

    @Test
    void hintsInTheFileFollowTheSpellingOfTheLine() throws IOException {
        assertThat(settings("config.file=" + file("trackedcache.enabel=x"), Map.of(), Map.of())
                        .warnings())
                .containsExactly("unknown setting 'trackedcache.enabel' (settings file):"
                        + " did you mean 'trackedcache.enabled'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"enabled=%s", "%s=true", "cache.%s.events.size=x", "cache.users.%s=1", "cache.%s.event.size=1"})
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void quotesInWarningsAreShortened(String arguments) {
        for (String part : List.of("x", ".", "_", "\uD83D\uDE00")) {
            assertThat(settings(arguments.formatted(part.repeat(1_000_000)), Map.of(), Map.of())
                            .warnings())
                    .singleElement()
                    .asString()
                    .hasSizeLessThan(700);
        }
    }

    @Test
    void everySettingCanComeFromEverySource() throws IOException {
        Map<String, String> texts = Map.ofEntries(
                Map.entry("heal.interval", "5s"),
                Map.entry("heal.auto", "false"),
                Map.entry("state.file", "/var/counts"),
                Map.entry("events.mode", "all"),
                Map.entry("events.size", "7"),
                Map.entry("latency.sampling", "0.5"),
                Map.entry("windows", "2h;30s"),
                Map.entry("cost.per-inference-usd", "0.01"),
                Map.entry("max-caches", "3"));

        for (Origin origin : List.of(Origin.AGENT_ARGUMENT, Origin.SYSTEM_PROPERTY, Origin.ENVIRONMENT, Origin.FILE)) {
            Settings settings = said(origin, texts);

            assertThat(settings.warnings()).as(origin.label()).isEmpty();
            assertThat(settings.origin(SettingKeys.WINDOWS)).isEqualTo(origin);
            assertThat(List.of(
                            settings.get(SettingKeys.HEAL_INTERVAL),
                            settings.get(SettingKeys.HEAL_AUTO),
                            settings.get(SettingKeys.STATE_FILE),
                            settings.get(SettingKeys.EVENTS_MODE),
                            settings.get(SettingKeys.EVENTS_SIZE),
                            settings.get(SettingKeys.LATENCY_SAMPLING).get(),
                            settings.get(SettingKeys.WINDOWS),
                            settings.get(SettingKeys.COST_PER_INFERENCE_USD),
                            settings.get(SettingKeys.MAX_CACHES)))
                    .as(origin.label())
                    .containsExactly(
                            Duration.ofSeconds(5),
                            false,
                            "/var/counts",
                            EventsMode.ALL,
                            7,
                            0.5,
                            List.of(Duration.ofSeconds(30), Duration.ofHours(2)),
                            "0.01",
                            3);
        }
    }

    @Test
    void costIsAlsoReadFromTheVariableOfInferenceServices() throws IOException {
        Map<String, String> alias = Map.of("ML_INFERENCE_COST_USD", " 0.03 ");
        Map<String, String> both =
                Map.of("ML_INFERENCE_COST_USD", "0.03", "TRACKEDCACHE_COST_PER_INFERENCE_USD", "0.04");
        String file = "config.file=" + file("cost.per-inference-usd=0.05");

        assertThat(settings(file, Map.of(), alias).get(SettingKeys.COST_PER_INFERENCE_USD))
                .isEqualTo("0.03");
        assertThat(settings(file, Map.of(), alias).origin(SettingKeys.COST_PER_INFERENCE_USD))
                .isEqualTo(Origin.ENVIRONMENT);
        assertThat(settings(file, Map.of(), both).get(SettingKeys.COST_PER_INFERENCE_USD))
                .isEqualTo("0.04");
    }

    @Test
    void badCostInTheVariableOfInferenceServicesIsAWarningThatNamesIt() throws IOException {
        Settings settings = settings(
                "config.file=" + file("cost.per-inference-usd=0.05"),
                Map.of(),
                Map.of("ML_INFERENCE_COST_USD", "cheap"));

        assertThat(settings.get(SettingKeys.COST_PER_INFERENCE_USD)).isEqualTo("0.05");
        assertThat(settings.warnings())
                .containsExactly(
                        "bad value 'cheap' for 'ML_INFERENCE_COST_USD' (environment variable): expected a decimal"
                                + " number from 0 to 1000000 with at most 30 digits, or nothing if it is not known; it is"
                                + " ignored");
    }

    @Test
    void variableOfInferenceServicesIsAVariableOnly() throws IOException {
        assertThat(settings("ML_INFERENCE_COST_USD=1", Map.of("ML_INFERENCE_COST_USD", "1"), Map.of())
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("unknown setting 'ML_INFERENCE_COST_USD' (agent argument): ");
    }

    @Test
    void firstOfTwoSettingsInOneSourceWins() {
        Settings settings = settings("events.size=1,events.size=2", Map.of(), Map.of());

        assertThat(settings.get(SettingKeys.EVENTS_SIZE)).isEqualTo(1);
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void fileThatIsNotThereIsOneWarning() {
        String missing = folder.resolve("missing.properties").toString();

        assertThat(settings("config.file=" + missing, Map.of(), Map.of()).warnings())
                .singleElement()
                .asString()
                .startsWith("the settings file '" + missing + "' cannot be read and is ignored: ");
    }

    @Test
    void fileThatIsNoPropertiesFileIsOneWarning() throws IOException {
        assertThat(settings("config.file=" + file("enabled=\\u00zz"), Map.of(), Map.of())
                        .warnings())
                .singleElement()
                .asString()
                .contains("cannot be read and is ignored");
    }

    private Settings said(Origin origin, Map<String, String> texts) throws IOException {
        Map<String, String> spelled = new TreeMap<>();
        texts.forEach((name, text) -> spelled.put(origin.nameOf(name), text));
        String lines = String.join("\n", pairs(spelled));
        return switch (origin) {
            case AGENT_ARGUMENT -> settings(String.join(",", pairs(spelled)), Map.of(), Map.of());
            case SYSTEM_PROPERTY -> settings("", spelled, Map.of());
            case ENVIRONMENT -> settings("", Map.of(), spelled);
            case FILE -> settings("config.file=" + file(lines), Map.of(), Map.of());
            case DEFAULT -> settings("", Map.of(), Map.of());
        };
    }

    private static List<String> pairs(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> text.getKey() + "=" + text.getValue())
                .toList();
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("settings.properties"), content).toString();
    }

    private static Settings settings(
            @Nullable String arguments, Map<String, String> properties, Map<String, String> environment) {
        return Settings.resolve(new SettingSources(arguments, properties, environment));
    }

    @Test
    void foreignVariableThatIsEmptyIsIgnored() {
        assertThat(settings(null, Map.of(), Map.of("ML_INFERENCE_COST_USD", " "))
                        .warnings())
                .isEmpty();
    }

    /** The long common prefix must not make unrelated names look similar. */
    @Test
    void nothingIsGuessedFromThePrefixAlone() {
        assertThat(settings(null, Map.of("trackedcache.foo", "1"), Map.of()).warnings())
                .singleElement()
                .asString()
                .contains("unknown setting 'trackedcache.foo' (system property): valid are trackedcache.enabled");
        assertThat(settings(null, Map.of("trackedcache.enabeld", "1"), Map.of()).warnings())
                .singleElement()
                .asString()
                .endsWith("did you mean 'trackedcache.enabled'?");
    }
}
