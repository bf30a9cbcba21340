package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples on the page about the annotations are code that runs, and all of that code is on the page. */
class AnnotationsPageTest {
    private static final Path SAMPLES = Path.of("src/test/java/io/trackedcache/agent/samples");

    @Test
    void pageShowsTheSamplesAsTheyRun() throws IOException {
        assertThat(Samples.ofPage("annotations.md")).containsExactlyInAnyOrderElementsOf(samples());
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
