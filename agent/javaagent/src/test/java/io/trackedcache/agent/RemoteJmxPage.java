package io.trackedcache.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The steps for remote access from docs/jmx.md, adapted to this machine and a folder of the test. */
final class RemoteJmxPage {
    private static final String SECTION = "## From another machine";
    private static final Pattern BLOCK = Pattern.compile(" {3}```\n(.*?) {3}```", Pattern.DOTALL);

    private RemoteJmxPage() {}

    /** Returns the code blocks of the section in order. */
    static List<String> steps(Path folder, int port) {
        String page = text(Path.of("..", "..", "docs", "jmx.md"));
        return BLOCK.matcher(page.substring(page.indexOf(SECTION)))
                .results()
                .map(block -> block.group(1)
                        .stripIndent()
                        .replace("/etc/app1", folder.toString())
                        .replace("app1.example", "localhost")
                        .replace("7091", "" + port))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
