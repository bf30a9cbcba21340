package io.trackedcache.examples.countbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.start.TrackedCacheRuntime;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.MissReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's sample of counting by hand is code that runs here, and returns the numbers that the README shows. */
class ReadmeTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path HERE = Path.of("src/test/java/io/trackedcache/examples/countbyhand/ReadmeTest.java");

    @Test
    void sampleReturnsTheNumbersThatItShows() {
        TrackedCacheRuntime runtime = TrackedCacheRuntime.start();
        CacheStatisticsTracker statistics = TrackerRegistry.global().tracker("translations");

        statistics.recordHit();
        statistics.recordMiss(MissReason.EXPIRED);
        statistics.recordLoad(Duration.ofMillis(12), true);

        CacheStatistics now = statistics.snapshot();
        assertThat(now.hitRate()).isEqualTo(0.5);
        assertThat(now.loadTime()).hasToString("PT0.012S");
        runtime.close();
    }

    @Test
    void everyLineOfTheSampleIsRunHere() throws IOException {
        List<String> lines = Files.readAllLines(README).stream()
                .dropWhile(line -> !line.startsWith("import io.trackedcache.registry"))
                .takeWhile(line -> !line.equals("```"))
                .map(line -> line.replaceFirst(";\\s*//.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();

        assertThat(lines).hasSize(15);
        assertThat(Files.readString(HERE)).contains(lines);
    }
}
