package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The samples in docs/safety.md are code that compiles. */
class SafetyPageTest {
    private static final Path SOURCE = Path.of("src/test/java/io/trackedcache/agent/app/AskingTheAgent.java");

    @Test
    void pageShowsTheSamplesAsTheyAre() throws IOException {
        assertThat(Samples.ofPage("safety.md")).isEqualTo(Samples.ofSource(SOURCE));
    }

    @Test
    void pageImportsWhatTheSourceImports() throws IOException {
        assertThat(Files.readString(SOURCE))
                .contains(Samples.importedBy("safety.md").stream()
                        .map(type -> "import " + type + ";")
                        .toList());
    }
}
