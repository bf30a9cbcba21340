package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The samples in docs/sessions.md are code that compiles, and its file is one that a session writes. */
class SessionsPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "sessions.md");
    private static final Path TESTS = Path.of("src/test/java/io/trackedcache");
    private static final Path SESSION_SAMPLES = TESTS.resolve("session/SessionSamples.java");
    private static final Path PORT_SAMPLES = TESTS.resolve("port/PortSamples.java");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("^import (.*);$", Pattern.MULTILINE);
    private static final Pattern IMPORTS = Pattern.compile("^(import .*;\n)+\n");
    private static final Pattern REGION = Pattern.compile("// sample\n(.*?) *// end\n", Pattern.DOTALL);

    @Test
    void pageShowsTheSamplesAsTheyCompile() throws IOException {
        List<String> samples = new ArrayList<>(samplesOf(SESSION_SAMPLES));
        samples.addAll(samplesOf(PORT_SAMPLES));

        assertThat(all(BLOCK, PAGE))
                .extracting(block -> IMPORTS.matcher(block).replaceFirst(""))
                .isEqualTo(samples);
    }

    /** The sources need none, as they are in the packages of what they show. */
    @Test
    void pageImportsTypesThatExist() throws IOException, ClassNotFoundException {
        List<String> imported = all(IMPORT, PAGE);

        assertThat(imported).isNotEmpty();
        for (String type : imported) {
            assertThat(Class.forName(type)).isPublic();
        }
    }

    @Test
    void pageShowsTheFileAsItIsWritten() throws IOException {
        List<String> shown = all(Pattern.compile("```json\n(.*?)```", Pattern.DOTALL), PAGE);

        assertThat(shown).hasSize(1);
        String file = shown.get(0);
        assertThat(SessionText.of(SessionJson.read(new JsonFields(JsonText.parse(file)))))
                .isEqualTo(file);
    }

    private static List<String> samplesOf(Path source) throws IOException {
        return all(REGION, source).stream()
                .map(region -> region.stripTrailing().stripIndent() + "\n")
                .toList();
    }

    private static List<String> all(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
