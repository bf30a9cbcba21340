package io.trackedcache.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The list that the code writes into a page of the documentation, or into one of its sections: entries that begin with
 * a name in code font, and the lines that continue them.
 *
 * <p>{@code mvn test -Dgolden.rewrite=true} writes the list anew after an intended change.
 */
public final class GeneratedList {
    private static final int WIDTH = 120;
    private static final String ENTRY = "- `";
    private static final String CONTINUED = "  ";
    private static final String SECTION = "## ";

    private final Path page;
    private final String heading;

    /** The only list of a page. */
    public GeneratedList(String page) {
        this(page, "");
    }

    /** The list below a heading of the second level. */
    public GeneratedList(String page, String heading) {
        this.page = Path.of("..", "..", "docs", page);
        this.heading = heading;
    }

    /** Returns the lines of one entry: a name, what kind it is of or nothing, and sentences that begin a line each. */
    public static List<String> entry(String name, String kind, String... sentences) {
        List<String> lines = new ArrayList<>();
        wrap(lines, ENTRY + name + "`" + (kind.isEmpty() ? "" : " (" + kind + ")") + ": " + sentences[0]);
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
        Place place = new Place();
        for (String line : Files.readAllLines(page)) {
            if (place.isInEntry(line)) {
                shown.add(line);
            }
        }
        return shown;
    }

    /** Puts all entries where the first one is. */
    private void rewrite(List<String> entries) throws IOException {
        List<String> lines = new ArrayList<>();
        Place place = new Place();
        boolean isWritten = false;
        for (String line : Files.readAllLines(page)) {
            if (!place.isInEntry(line)) {
                lines.add(line);
            } else if (!isWritten) {
                lines.addAll(entries);
                isWritten = true;
            }
        }
        Files.writeString(page, String.join("\n", lines) + "\n");
    }

    /** Where a reader of the page is. */
    private final class Place {
        private boolean isInSection = heading.isEmpty();
        private boolean isInEntry;

        /** Whether the next line belongs to an entry of the list. */
        boolean isInEntry(String line) {
            if (!heading.isEmpty() && line.startsWith(SECTION)) {
                isInSection = line.equals(SECTION + heading);
            }
            isInEntry = isInSection && (line.startsWith(ENTRY) || (isInEntry && line.startsWith(CONTINUED)));
            return isInEntry;
        }
    }
}
