package io.trackedcache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", ",", " , "})
    void nothingSaidMeansDefaults(String arguments) {
        Settings settings = settings(arguments, Map.of(), Map.of());

        assertThat(settings.get(SettingKeys.ENABLED)).isTrue();
        assertThat(settings.origin(SettingKeys.ENABLED)).isEqualTo(Origin.DEFAULT);
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void noArgumentsAtAllMeansDefaultsToo() {
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
    void weakerSourceStillSaysWhatTheStrongerDoesNot() {
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
    void badValueIsOneWarningAndTheNextSourceHolds() {
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

    @Test
    void keyThatIsNearToNothingIsAnsweredWithAllValidOnes() {
        assertThat(settings("banana=1", Map.of(), Map.of()).warnings())
                .containsExactly(
                        "unknown setting 'banana' (agent argument): valid are enabled, fail-fast, config.file");
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
    void whatBelongsToOthersIsNotOurs() {
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
    void whatIsQuotedInAWarningIsKeptShort() {
        assertThat(settings("enabled=" + "x".repeat(100_000), Map.of(), Map.of())
                        .warnings())
                .singleElement()
                .asString()
                .hasSizeLessThan(300);
    }

    @Test
    void fileThatIsNotThereIsOneWarning() {
        String missing = folder.resolve("missing.properties").toString();

        assertThat(settings("config.file=" + missing, Map.of(), Map.of()).warnings())
                .singleElement()
                .asString()
                .startsWith("the settings file '" + missing + "' cannot be read and is left out: ");
    }

    @Test
    void fileThatIsNoPropertiesFileIsOneWarning() throws IOException {
        assertThat(settings("config.file=" + file("enabled=\\u00zz"), Map.of(), Map.of())
                        .warnings())
                .singleElement()
                .asString()
                .contains("cannot be read and is left out");
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("settings.properties"), content).toString();
    }

    private static Settings settings(
            @Nullable String arguments, Map<String, String> properties, Map<String, String> environment) {
        return Settings.resolve(new SettingSources(arguments, properties, environment));
    }
}
