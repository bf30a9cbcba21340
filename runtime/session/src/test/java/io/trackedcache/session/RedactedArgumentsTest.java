package io.trackedcache.session;

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
            quoteCharacter = '`',
            value = {
                "-Djavax.net.ssl.keyStorePassword=changeit | -Djavax.net.ssl.keyStorePassword=***",
                "--token=abc.def | --token=***",
                "--api-key:abc | --api-key:***",
                "-DAWS_SECRET_ACCESS_KEY=abc | -DAWS_SECRET_ACCESS_KEY=***",
                "--password=a,b;c&d e | --password=***",
                "-Ddb.password=correct horse battery | -Ddb.password=***",
                "user=me;password=x y | user=me;password=***",
                "password={a;b c}; | password=***",
                "-javaagent:other.jar=authToken=abc,mode=fast | -javaagent:other.jar=authToken=***",
                "Authorization: Bearer eyJabc | Authorization:***",
                "header=Cookie: JSESSIONID=1 | header=Cookie:***",
                "--app.json={\"db\":{\"password\": \"s3cret\"}} | --app.json={\"db\":{\"password\":***",
                "jdbc:postgresql://me:secret@host/db | jdbc:postgresql://***@host/db",
                "amqp://me:pa/ss@host | amqp://***@host",
                "mongodb://me:p@ss@h1,me2:pass2@h2/db | mongodb://***@h2/db",
                "https://ghp_abc@github.com | https://***",
                "https://0123456789abcdef@sentry.example/1 | https://***@sentry.example/1",
                "jdbc:oracle:thin:scott/tiger@host | jdbc:oracle:thin:***@host",
                "jdbc:mysql://host/db?user=me&password=abc&ssl=true | jdbc:mysql://host/db?user=me&password=***",
                "AccountKey=abc | AccountKey=***",
                "https://host/?sig=abc&x=1 | https://host/?sig=***",
                "https://host/?key=abc | https://host/?key=***",
                "--license_key=abc | --license_key=***",
                "-Dmaster.key=abc | -Dmaster.key=***",
                "--signing-key=abc | --signing-key=***",
                "--pin=1234 | --pin=***",
                "eyJhbGciOiJIUzI1NiJ9.e30.abc | ***",
                "--with=glpat-abc | --with=***",
                "PASSWD=abc | PASSWD=***"
            })
    void hidesSecrets(String argument, String redacted) {
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
                "-Dtrackedcache.session.dir=/tmp/a b",
                "-Dcom.sun.management.jmxremote.authenticate=true",
                "--add-opens=java.base/javax.security.auth=ALL-UNNAMED",
                "-Djava.security.auth.login.config=/etc/jaas.conf",
                "-Djava.class.path=/lib/spring-security-oauth2-client-5.jar:/lib/token-1=2.jar",
                "--author=me",
                "--max-tokens=100",
                "--compass=north",
                "--passes=3",
                "-Dpassthrough=/data",
                "--require-password=true",
                "--password="
            })
    void keepsHarmlessArguments(String argument) {
        assertThat(RedactedArguments.of(List.of(argument))).containsExactly(argument);
    }

    @Test
    void hidesArgumentAfterSecretOption() {
        assertThat(RedactedArguments.of(List.of(
                        "--password",
                        "abc",
                        "--token",
                        "--verbose",
                        "-secret",
                        "-x",
                        "y",
                        "--port",
                        "1",
                        "-u",
                        "me:abc")))
                .containsExactly(
                        "--password", "***", "--token", "--verbose", "-secret", "***", "y", "--port", "1", "-u", "***");
        assertThat(RedactedArguments.of(List.of("--password=", "abc", "/password", "abc")))
                .containsExactly("--password=", "***", "/password", "***");
    }

    @Test
    void keepsArgumentAfterHarmlessOption() {
        List<String> harmless = List.of(
                "--no-auth",
                "serve",
                "--bypass-cache",
                "input.txt",
                "--tokenizer",
                "fast",
                "-u",
                "me",
                "-cp",
                "/lib/oauth-token=1.jar:/lib/a.jar",
                "--add-opens",
                "java.base/javax.security.auth=ALL-UNNAMED");

        assertThat(RedactedArguments.of(harmless)).isEqualTo(harmless);
    }

    @Test
    void hidesAllWordsUpToNextOptionIfBoundariesAreUnknown() {
        assertThat(RedactedArguments.ofWords(List.of(
                        "--password", "correct", "horse", "battery", "--port", "1", "-Dx.secret=a", "b", "-v", "c")))
                .containsExactly("--password", "***", "***", "***", "--port", "1", "-Dx.secret=***", "***", "-v", "c");
    }

    /** Arguments that would make a slow pattern run for ever: the test fails by not ending. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "pass", "a-", "=", "://", "a@", "password", "a:"})
    void cutsLongArguments(String repeated) {
        String longest = repeated.repeat(2_000_000 / repeated.length());

        assertThat(RedactedArguments.of(List.of(longest, "--config=" + longest)))
                .allSatisfy(argument -> assertThat(argument).hasSizeLessThan(1_100));
    }
}
