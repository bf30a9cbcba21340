package io.trackedcache.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The code samples of a documentation page or a source file. */
final class Samples {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("^import (.*);$", Pattern.MULTILINE);
    private static final Pattern IMPORTS = Pattern.compile("^(import .*;\n)+\n");
    private static final Pattern REGION = Pattern.compile("// sample\n(.*?) *// end\n", Pattern.DOTALL);

    private Samples() {}

    /** Returns the samples of a page, without the imports that they begin with. */
    static List<String> ofPage(String name) throws IOException {
        return all(BLOCK, page(name))
                .map(block -> IMPORTS.matcher(block).replaceFirst(""))
                .toList();
    }

    /** Returns the types that the samples of a page import. */
    static List<String> importedBy(String name) throws IOException {
        return all(IMPORT, page(name)).toList();
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("..", "..", "docs", name));
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
