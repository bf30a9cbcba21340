package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The samples in docs/jmx.md are code that compiles. */
class JmxSamplesTest {
    private static final Path SOURCE = Path.of("src/test/java/io/trackedcache/agent/app/AskingOverJmx.java");

    @Test
    void pageShowsTheSamplesAsTheyAre() throws IOException {
        assertThat(Samples.ofPage("jmx.md")).isEqualTo(Samples.ofSource(SOURCE));
    }
}
