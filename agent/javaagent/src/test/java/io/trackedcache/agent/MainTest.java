package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Main main = new Main(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void helpIsPrintedToStandardOutput() {
        assertThat(main.run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usage: java -jar trackedcache-agent.jar attach");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void noArgumentsPrintUsageAsError() {
        assertThat(main.run()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "atach 1|unknown command 'atach': did you mean attach?",
                "adit x|unknown command 'adit': did you mean audit?",
                "serve|unknown command 'serve': expected attach, audit or help",
                "audit|",
                "audit --lots x|",
                "attach|attach needs a process id, and optionally settings",
                "attach x|bad process id 'x': expected a number, as listed by jps",
                "attach 1 a b|attach needs a process id, and optionally settings"
            })
    void misuseIsNamedAndUsagePrinted(String arguments, @Nullable String message) {
        assertThat(main.run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(message == null ? "" : message)
                .contains("usage: ");
    }
}
