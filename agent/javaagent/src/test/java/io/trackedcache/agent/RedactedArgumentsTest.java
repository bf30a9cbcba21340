package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactedArgumentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-Djavax.net.ssl.keyStorePassword=changeit | -Djavax.net.ssl.keyStorePassword=***",
                "--token=abc.def | --token=***",
                "--api-key:abc | --api-key:***",
                "-DAWS_SECRET_ACCESS_KEY=abc | -DAWS_SECRET_ACCESS_KEY=***",
                "user=me;password=x y | user=me;password=*** y",
                "-javaagent:other.jar=authToken=abc,mode=fast | -javaagent:other.jar=authToken=***,mode=fast",
                "jdbc:postgresql://me:secret@host/db | jdbc:postgresql://me:***@host/db",
                "redis://:secret@host | redis://:***@host",
                "jdbc:mysql://host/db?user=me&password=abc&ssl=true | jdbc:mysql://host/db?user=me&password=***&ssl=true",
                "PASSWD=abc | PASSWD=***"
            })
    void leavesOutWhatIsSecret(String argument, String redacted) {
        assertThat(RedactedArguments.of(List.of(argument))).containsExactly(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "--port=8080",
                "serve",
                "https://host:8080/path",
                "me@example.com",
                "-XX:+UseG1GC",
                "-Dtrackedcache.session.dir=/tmp/a b"
            })
    void leavesEverythingElse(String argument) {
        assertThat(RedactedArguments.of(List.of(argument))).containsExactly(argument);
    }

    @Test
    void leavesOutTheArgumentBehindASecretOption() {
        assertThat(RedactedArguments.of(
                        List.of("--password", "abc", "--token", "--verbose", "-secret", "x", "y", "--port", "1")))
                .containsExactly("--password", "***", "--token", "--verbose", "-secret", "***", "y", "--port", "1");
    }
}
