package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.samples.Tiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The samples in docs/annotations.md are code that runs, and the page shows all of that code. */
@Tag("one-jdk")
class AnnotationsPageTest {
    private static final Path SAMPLES = Path.of("src/test/java/io/trackedcache/agent/samples");

    @Test
    void pageShowsTheSamplesAsTheyRun() throws IOException {
        assertThat(Samples.ofPage("annotations.md")).containsExactlyInAnyOrderElementsOf(samples());
    }

    /** {@code ScenarioTest} and {@code ScenarioIT} check these counts. */
    @Test
    void pageShowsWhatTiersCount() throws IOException {
        assertThat(Files.readString(Path.of("..", "..", "docs", "annotations.md")))
                .contains("```\n" + String.join("\n", new Tiers().expected()) + "\n```");
    }

    private static List<String> samples() throws IOException {
        List<String> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.toList()) {
                samples.addAll(Samples.ofSource(file));
            }
        }
        return samples;
    }
}
