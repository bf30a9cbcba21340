package io.trackedcache.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of the README are code of this module. */
class ReadmeTest {
    private static final Path SOURCES = Path.of("src/main/java/io/trackedcache/examples/springboot");

    @Test
    void everyLineOfTheSamplesIsInTheCaches() throws IOException {
        List<String> caches = new ArrayList<>(Files.readAllLines(SOURCES.resolve("PriceCache.java")));
        caches.addAll(Files.readAllLines(SOURCES.resolve("StockCache.java")));

        List<String> sample = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals("```java"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .toList();

        assertThat(sample).hasSizeGreaterThan(5);
        assertThat(caches).containsAll(sample);
    }
}
