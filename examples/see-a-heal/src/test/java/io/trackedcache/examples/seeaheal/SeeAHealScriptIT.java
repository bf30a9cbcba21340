package io.trackedcache.examples.seeaheal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the lesson as a new user does. Its numbers differ from run to run, and agree with one another. */
class SeeAHealScriptIT {
    private static final Path CACHE = Path.of("src/main/java/io/trackedcache/examples/seeaheal/UserCache.java");
    private static final Pattern ROW = Pattern.compile("  (the true numbers|counted by the (?:agent|cache)) +(.+)");
    private static final Pattern LOSS =
            Pattern.compile("  (\\w+) +it has lost at least (\\d+) updates?: UserCache.java:(\\d+): .*");
    private static final Pattern STEP = Pattern.compile("  (DRIFT_ADDED|HEAL) +(\\w+): (\\d+) → (\\d+)");
    private static final Map<String, String> FIELDS =
            Map.of("cache_hits", "hits++;", "cache_misses", "misses++;", "total_queries", "total++;");

    @Test
    void countersThatHaveLostUpdatesAreFoundAndHealed() throws Exception {
        String output = run("--once");
        List<Counts> rows =
                find(ROW, output).stream().map(SeeAHealScriptIT::counts).toList();

        assertThat(rows).as(output).hasSize(6);
        assertThat(rows.get(1)).isEqualTo(rows.get(0));
        assertThat(rows.get(2).areAllLessThan(rows.get(0))).as(output).isTrue();
        assertLossesAre(rows.get(0), rows.get(2), output);
        assertThat(rows.subList(4, 6)).as(output).containsOnly(rows.get(3));
        assertStepsEndWith(rows.get(3), output);
        assertThat(output.lines()).hasSizeLessThan(45).allMatch(line -> line.length() <= 120);
    }

    private static void assertLossesAre(Counts trueCounts, Counts own, String output) throws IOException {
        List<String> code = Files.readAllLines(CACHE);
        List<MatchResult> losses = find(LOSS, output);
        assertThat(losses)
                .as(output)
                .extracting(loss -> loss.group(1))
                .containsExactlyInAnyOrderElementsOf(FIELDS.keySet());
        assertThat(losses).as(output).allSatisfy(loss -> {
            String name = loss.group(1);
            assertThat(Long.parseLong(loss.group(2))).isEqualTo(trueCounts.named(name) - own.named(name));
            assertThat(code.get(Integer.parseInt(loss.group(3)) - 1).strip()).isEqualTo(FIELDS.get(name));
        });
    }

    /** Each counter is healed, after an event that announces it. */
    private static void assertStepsEndWith(Counts trueCounts, String output) {
        List<MatchResult> steps = find(STEP, output);
        FIELDS.keySet().forEach(name -> {
            List<MatchResult> its =
                    steps.stream().filter(step -> step.group(2).equals(name)).toList();
            assertThat(its)
                    .as(output)
                    .extracting(step -> step.group(1))
                    .startsWith("DRIFT_ADDED")
                    .endsWith("HEAL");
            assertThat(its.get(its.size() - 1).group(4)).as(output).isEqualTo(Long.toString(trueCounts.named(name)));
        });
    }

    @Test
    void rejectsAnUnknownArgument() throws Exception {
        assertThat(run("--onec")).contains("unknown argument '--onec'", "usage: see-a-heal.sh [--once]");
    }

    private static Counts counts(MatchResult row) {
        List<Long> counts = List.of(row.group(2).strip().split(" +")).stream()
                .map(Long::valueOf)
                .toList();
        return new Counts(counts.get(0), counts.get(1), counts.get(2));
    }

    private static List<MatchResult> find(Pattern pattern, String output) {
        return output.lines()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .toList();
    }

    private static String run(String argument) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("bash", "see-a-heal.sh", argument)
                .directory(Path.of("..").toFile());
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = script.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
