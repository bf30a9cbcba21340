package io.trackedcache.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the first command of the README as a new user does. */
class QuickstartScriptIT {
    private static final Pattern OWN_COUNTS =
            Pattern.compile("own counts: (\\d+) requests, (\\d+) answered from the cache, (\\d+) fetched");
    private static final Pattern REPORTS_ROW = Pattern.compile("weather-reports +(\\d+) +(\\d+) +(\\d+) +[\\d.,]+ %");

    @Test
    void printsTheCountsOfTheProgramItself() throws Exception {
        String output = run("--once");

        assertThat(numbers(REPORTS_ROW, output)).isEqualTo(numbers(OWN_COUNTS, output));
        assertThat(output).contains("WarnedCities").doesNotContain("WARN trackedcache");
    }

    @Test
    void rejectsAnUnknownArgument() throws Exception {
        assertThat(run("--onec")).contains("unknown argument '--onec'", "usage: examples/quickstart.sh [--once]");
    }

    private static String run(String argument) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("bash", "quickstart.sh", argument)
                .directory(Path.of("..").toFile());
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = script.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static List<String> numbers(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        assertThat(matcher.find()).as(output).isTrue();
        MatchResult found = matcher.toMatchResult();
        return List.of(found.group(1), found.group(2), found.group(3));
    }
}
