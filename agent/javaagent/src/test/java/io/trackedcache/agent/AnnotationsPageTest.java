package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples on the page about the annotations are code that runs, and all of that code is on the page. */
class AnnotationsPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "annotations.md");
    private static final Path SAMPLES = Path.of("src/test/java/io/trackedcache/agent/samples");

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// sample\n(.*?) *// end\n", Pattern.DOTALL);

    @Test
    void pageShowsTheSamplesAsTheyRun() throws IOException {
        List<String> blocks = all(BLOCK, Files.readString(PAGE)).toList();

        assertThat(blocks).containsExactlyInAnyOrderElementsOf(samples());
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.flatMap(file -> all(REGION, read(file)))
                    .map(region -> region.stripTrailing().stripIndent() + "\n")
                    .toList();
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
