package io.trackedcache.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The samples of a page of the documentation, and those of a source. */
final class Samples {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// sample\n(.*?) *// end\n", Pattern.DOTALL);

    private Samples() {}

    static List<String> ofPage(String name) throws IOException {
        return all(BLOCK, Files.readString(Path.of("..", "..", "docs", name))).toList();
    }

    static List<String> ofSource(Path file) throws IOException {
        return all(REGION, Files.readString(file))
                .map(region -> region.stripTrailing().stripIndent() + "\n")
                .toList();
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
