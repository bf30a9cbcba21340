package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.config.ArgumentsMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownArgumentsTest {
    @ParameterizedTest
    @MethodSource("io.trackedcache.session.Secrets#all")
    void hidesSecretInEachPosition(String secret) {
        for (List<String> arguments : Secrets.inEachPosition(secret)) {
            assertThat(ShownArguments.byName(arguments))
                    .as("shown of %s", arguments)
                    .noneMatch(shown -> shown.contains(Secrets.CORE));
        }
    }

    @Test
    void hidesSecretsBehindOneAnother() {
        List<String> all = new ArrayList<>();
        Secrets.all().forEach(secret -> Secrets.inEachPosition(secret).forEach(all::addAll));

        assertThat(ShownArguments.byName(all)).noneMatch(shown -> shown.contains(Secrets.CORE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-Ddb.password1=abc | -Ddb.password1=…",
                "-Dpwd=abc | -Dpwd=…",
                "-Dpwd | -D…",
                "-Djava.naming.security.credentials=abc | -Djava.naming.security.credentials=…",
                "--no.nav.db.password=abc | --no.nav.db.password=…",
                "--api-key:abc | --api-key:…",
                "--port=8080 | --port=…",
                "--verbose | --verbose",
                "--password= | --password=…",
                "-v | -v",
                "-pabc | -p…",
                "-user=abc | -u…",
                "/password:abc | …",
                "DBPASS=abc | …",
                "serve | …",
                "-- | …",
                "-javaagent:other.jar=authToken=abc,mode=fast | -javaagent:…",
                "-agentlib:jdwp=transport=dt_socket,address=*:1 | -agentlib:…",
                "-XX:OnError=curl -u me:abc host | -XX:OnError=…",
                "-Xlog:gc*:file=gc.log | -Xlog:…",
                "-Xfoo:bar | -X…",
                "-----BEGIN KEY----- | …"
            })
    void showsOptionByNameAlone(String argument, String shown) {
        assertThat(ShownArguments.byName(List.of(argument))).containsExactly(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx512m",
                "-Xss1M",
                "-Xint",
                "-XX:+UseG1GC",
                "-XX:-UsePerfData",
                "-XX:MaxRAMPercentage=75.0",
                "-XX:MaxMetaspaceSize=256m",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Europe/Berlin",
                "-Djava.io.tmpdir=/tmp/a b",
                "-Dcom.sun.management.jmxremote.port=7091",
                "-Dcom.sun.management.jmxremote.authenticate=true",
                "--spring.main.lazy-initialization=false",
                "--add-opens=java.base/javax.security.auth=ALL-UNNAMED",
                "-cp",
                "-jar",
                "-ea"
            })
    void showsHarmlessArguments(String argument) {
        assertThat(ShownArguments.byName(List.of(argument))).containsExactly(argument);
    }

    @Test
    void argumentsThatAreNoOptionsAreOnePlaceholder() {
        assertThat(ShownArguments.byName(
                        List.of("-cp", "/lib/a.jar", "com.acme.Shop", "serve", "--port", "1", "2", "-v", "x")))
                .containsExactly("-cp", "…", "--port", "…", "-v", "…");
    }

    @Test
    void fullArgumentsAreCut() {
        assertThat(ShownArguments.inFull(List.of("--password=abc", "x".repeat(2000))))
                .containsExactly("--password=abc", "x".repeat(1000) + "…");
    }

    @Test
    void wordsAreAllShownOrAllHidden() {
        List<String> words = List.of("com.acme.Shop", "--password", "correct", "--horse", "battery");

        assertThat(CommandLine.ofWords(words, ArgumentsMode.NAMES)).containsExactly("…");
        assertThat(CommandLine.ofWords(List.of("com.acme.Shop"), ArgumentsMode.NAMES))
                .isEmpty();
        assertThat(CommandLine.ofWords(words, ArgumentsMode.FULL))
                .containsExactly("--password", "correct", "--horse", "battery");
    }

    /** Arguments that would make a slow pattern run for ever: the test fails by not ending. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "-", "--a", "a-", "=", "://", "a@", "-D", "-XX:", "a:", ".", "true"})
    void longArgumentsAreQuick(String repeated) {
        String longest = repeated.repeat(2_000_000 / repeated.length());

        assertThat(ShownArguments.byName(
                        List.of(longest, "--config=" + longest, "-D" + longest, "--" + longest, "-XX:" + longest)))
                .allSatisfy(argument -> assertThat(argument).hasSizeLessThan(200));
    }

    @Test
    void settingChoosesTheMode() {
        assertThat(Map.of("names", ArgumentsMode.NAMES, "full", ArgumentsMode.FULL))
                .allSatisfy((text, mode) -> {
                    System.setProperty("trackedcache.session.arguments", text);
                    try {
                        assertThat(JvmDescription.ofThisJvm("1", List.of()))
                                .isEqualTo(JvmDescription.ofThisJvm("1", List.of(), mode));
                    } finally {
                        System.clearProperty("trackedcache.session.arguments");
                    }
                });
        assertThat(JvmDescription.ofThisJvm("1", List.of(), ArgumentsMode.FULL))
                .isNotEqualTo(JvmDescription.ofThisJvm("1", List.of(), ArgumentsMode.NAMES));
    }
}
