package io.trackedcache.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first sample of the README is code that runs here, and its dependencies have the version of this build. */
class ReadmeTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path CACHE = Path.of("src/main/java/io/trackedcache/examples/quickstart/ReportCache.java");

    @Test
    void everyLineOfTheSampleIsInTheQuickstart() throws IOException {
        List<String> sample = Files.readAllLines(README).stream()
                .dropWhile(line -> !line.equals("```java"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .toList();

        assertThat(sample).hasSizeGreaterThan(5);
        assertThat(Files.readAllLines(CACHE)).containsAll(sample);
    }

    @Test
    void dependenciesAreOfTheVersionThatIsBuilt() throws IOException {
        String readme = Files.readString(README);
        List<String> versions = Pattern.compile("trackedcache-\\w+(?::|</artifactId>\\s*<version>)([^'<]+)")
                .matcher(readme)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(versions).hasSize(6).containsOnly(version());
    }

    /** The version in the pom of this module is that of its parent, and so of all artifacts. */
    private static String version() throws IOException {
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
