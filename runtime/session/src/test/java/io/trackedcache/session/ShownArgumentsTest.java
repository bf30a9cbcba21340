package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.config.ArgumentsMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    /** Joins parts that matter to a rule, so that most arguments are near the border of one. */
    @Test
    void showsTheSameAsTheRegularExpressions() {
        Random random = new Random(1);
        int named = 0;
        for (int i = 0; i < 400_000; i++) {
            StringBuilder argument = new StringBuilder();
            for (int parts = random.nextInt(6); parts >= 0; parts--) {
                argument.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            String expected = ArgumentPatterns.shown(argument.toString());
            named += expected.equals(ShownArguments.HIDDEN) ? 0 : 1;
            assertThat(ShownArguments.byName(List.of(argument.toString()))).containsExactly(expected);
        }
        assertThat(named).isGreaterThan(100_000);
    }

    private static final List<String> PARTS = List.of(
            ("- -- -D -X -XX: -XX + = : . , / _ 0 7 12 123456789012 1234567890123 k M t x A ß true false true1 -Xms"
                            + " -Xmn -Xmx -Xss -Xint -Xcheck:jni -Xshare: auto dump -Xlog -verbose -javaagent -agentlib"
                            + " -agentpath -ea -da -cp -jar -server -XX:+Use -XX:-Use -XX:Size= --add-opens= --add-modules"
                            + " -Dfile.encoding= -Dstdout.encoding -Dsun.jnu.encoding= -Duser.timezone= user.country="
                            + " -Djava.io.tmpdir= -Djava.net.preferIPv 4Stack= 6= 4 -Djava.awt.headless="
                            + " -Dcom.sun.management.jmxremote.port= -Dcom.sun.management.jmxremote.rmi.port= \n \r \u0085"
                            + " \u2028 \uD83D\uDE00 \uD83D "
                            + "x".repeat(59) + " " + "x".repeat(60) + " " + "x".repeat(99) + " " + "x".repeat(100) + " "
                            + "y".repeat(198) + " \uD83D\uDE00".repeat(1) + "\uD83D\uDE00".repeat(199))
                    .split(" "));
}
