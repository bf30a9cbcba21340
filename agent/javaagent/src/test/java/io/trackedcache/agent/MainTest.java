package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.ProbeLink;
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
    void versionIsPrintedToStandardOutput() {
        assertThat(main.run("--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("trackedcache-agent " + ProbeLink.VERSION + "\n");
    }

    @Test
    void attachHasHelpOfItsOwn() {
        assertThat(main.run("attach", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(AttachCommand.USAGE);
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
                "serve|unknown command 'serve': expected attach, audit, help or version",
                "--verson|unknown option '--verson': did you mean --version?",
                "--pid 1|unknown option '--pid': expected --help or --version, or a command",
                "audit|",
                "audit --lots x|",
                "attach|attach needs a process id; ",
                "attach x|bad process id 'x': expected a positive number; ",
                "attach -1|bad process id '-1': expected a positive number; ",
                "attach 0|bad process id '0': expected a positive number; ",
                "attach 12 34|unexpected argument '34': attach takes one process id; run it once for each JVM",
                "attach 12 fast|bad settings 'fast': expected <setting>=<value>,... such as heal.interval=10s",
                "attach 1 a=1 b=2|unexpected argument 'b=2': settings are one argument, separated by commas: a=1,b=2",
                "attach --pid 12|unknown option '--pid': attach has only --help; settings are written as <setting>=<value>"
            })
    void misuseIsNamedAndUsagePrinted(String arguments, @Nullable String message) {
        assertThat(main.run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(message == null ? "" : message)
                .contains("usage: ");
    }
}
