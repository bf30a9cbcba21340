package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about sessions shows code that compiles, and names that are there. */
class SessionsPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "sessions.md");
    private static final Path SOURCE = Path.of("src/test/java/io/trackedcache/session/SessionSamples.java");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// sample\n(.*?) *// end\n", Pattern.DOTALL);

    @Test
    void pageShowsTheSamplesAsTheyAre() throws IOException {
        List<String> shown = all(BLOCK, PAGE);

        assertThat(shown)
                .isEqualTo(all(REGION, SOURCE).stream()
                        .map(region -> region.stripTrailing().stripIndent() + "\n")
                        .toList());
        assertThat(SessionSamples.ports().get("main_api")).isGreaterThanOrEqualTo(8011);
    }

    @Test
    void pageShowsTheFileAsItIs() throws IOException {
        List<String> shown = all(Pattern.compile("```json\n(.*?)```", Pattern.DOTALL), PAGE);

        assertThat(shown).hasSize(1);
        String file = shown.get(0);
        assertThat(SessionFiles.text(SessionJson.read(new JsonFields(JsonText.parse(file)))))
                .isEqualTo(file);
    }

    private static List<String> all(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
