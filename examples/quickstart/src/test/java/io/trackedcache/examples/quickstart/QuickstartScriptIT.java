package io.trackedcache.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the first command of the README as a new user does. */
class QuickstartScriptIT {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Pattern ROW =
            Pattern.compile("(\\S+) +(\\d+) +(\\d+) +(\\d+) +[\\d.,]+ %   (\\d+) hits, (\\d+) misses");

    @Test
    void printsTheCountsOfTheProgramBesideThoseOfTheAgent() throws Exception {
        String output = run("--once");
        List<MatchResult> rows = ROW.matcher(output).results().toList();

        assertThat(rows).as(output).extracting(row -> row.group(1)).containsExactly("WarnedCities", "weather-reports");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.group(5)).isEqualTo(row.group(3));
            assertThat(row.group(6)).isEqualTo(row.group(4));
            assertThat(Long.parseLong(row.group(2)))
                    .isEqualTo(Long.parseLong(row.group(3)) + Long.parseLong(row.group(4)));
        });
        assertThat(output).doesNotContain("WARN trackedcache");
    }

    @Test
    void readmeShowsTheTableUnderTheCommand() throws Exception {
        String header = run("--once")
                .lines()
                .filter(line -> line.startsWith("cache "))
                .findFirst()
                .orElseThrow();

        assertThat(Files.readString(README))
                .containsPattern("examples/quickstart.sh --once\n```\n\n```\n" + Pattern.quote(header) + "\n" + ROW
                        + "\n" + ROW + "\n```");
    }

    @Test
    void printsACommandThatWorksInAnyFolder() throws Exception {
        Process script = script("");
        try (BufferedReader lines = script.inputReader(StandardCharsets.UTF_8)) {
            String command = lines.lines()
                    .filter(line -> line.contains("-pluginpath"))
                    .findFirst()
                    .orElseThrow();
            List<String> words = List.of(command.strip().split(" "));
            assertThat(Path.of(words.get(0))).isAbsolute().isExecutable();
            assertThat(Path.of(words.get(2))).isAbsolute().exists();
        } finally {
            script.descendants().forEach(ProcessHandle::destroy);
            script.destroy();
            script.waitFor();
        }
    }

    @Test
    void rejectsAnUnknownArgument() throws Exception {
        assertThat(run("--onec")).contains("unknown argument '--onec'", "usage: quickstart.sh [--once]");
    }

    private static String run(String argument) throws IOException, InterruptedException {
        Process process = script(argument);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static Process script(String argument) throws IOException {
        ProcessBuilder script = new ProcessBuilder("bash", "quickstart.sh", argument)
                .directory(Path.of("..").toFile());
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return script.redirectErrorStream(true).start();
    }
}
