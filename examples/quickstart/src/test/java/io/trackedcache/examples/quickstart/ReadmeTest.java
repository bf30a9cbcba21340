package io.trackedcache.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample on the first screen of the README is code that runs here. */
class ReadmeTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path CACHE = Path.of("src/main/java/io/trackedcache/examples/quickstart/ReportCache.java");

    @Test
    void everyLineOfTheSampleStandsInTheQuickstart() throws IOException {
        List<String> sample = Files.readAllLines(README).stream()
                .dropWhile(line -> !line.equals("```java"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .toList();

        assertThat(sample).hasSizeGreaterThan(5);
        assertThat(Files.readAllLines(CACHE)).containsAll(sample);
    }
}
