package io.trackedcache.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The list that the code writes into a page of the documentation: entries that begin with a name in code font, and the
 * lines that continue them.
 *
 * <p>{@code mvn test -Dgolden.rewrite=true} writes the list anew after an intended change.
 */
public final class GeneratedList {
    private static final int WIDTH = 120;
    private static final String ENTRY = "- `";
    private static final String CONTINUED = "  ";

    private final Path page;

    public GeneratedList(String page) {
        this.page = Path.of("..", "..", "docs", page);
    }

    /** Returns the lines of one entry: a name, its kind in parentheses, and sentences that begin a line each. */
    public static List<String> entry(String name, String kind, String... sentences) {
        List<String> lines = new ArrayList<>();
        wrap(lines, ENTRY + name + "` (" + kind + "): " + sentences[0]);
        for (String sentence : List.of(sentences).subList(1, sentences.length)) {
            wrap(lines, CONTINUED + sentence);
        }
        return lines;
    }

    private static void wrap(List<String> lines, String text) {
        String rest = text.replace("<", "\\<");
        while (rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH);
            lines.add(rest.substring(0, space));
            rest = CONTINUED + rest.substring(space + 1);
        }
        lines.add(rest);
    }

    /** Fails unless the page has these entries and no other. */
    public void assertShows(List<List<String>> entries) throws IOException {
        List<String> expected = entries.stream().flatMap(List::stream).toList();
        if (Boolean.getBoolean("golden.rewrite")) {
            rewrite(expected);
        }

        assertThat(shown()).containsExactlyElementsOf(expected);
    }

    private List<String> shown() throws IOException {
        List<String> shown = new ArrayList<>();
        boolean isWithin = false;
        for (String line : Files.readAllLines(page)) {
            isWithin = isPartOfEntry(line, isWithin);
            if (isWithin) {
                shown.add(line);
            }
        }
        return shown;
    }

    /** Puts all entries where the first one is. */
    private void rewrite(List<String> entries) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean isWithin = false;
        boolean isWritten = false;
        for (String line : Files.readAllLines(page)) {
            isWithin = isPartOfEntry(line, isWithin);
            if (!isWithin) {
                lines.add(line);
            } else if (!isWritten) {
                lines.addAll(entries);
                isWritten = true;
            }
        }
        Files.writeString(page, String.join("\n", lines) + "\n");
    }

    private static boolean isPartOfEntry(String line, boolean isWithin) {
        return line.startsWith(ENTRY) || (isWithin && line.startsWith(CONTINUED));
    }
}
