package io.trackedcache.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of accepted findings, one a line: class and method, field, kind, and after a colon the reason. Lines that are
 * empty or start with # are skipped. Line numbers are not part of it, so it survives changes of other code.
 */
final class Baseline {
    /** For example {@code com.acme.Cache.find(String) hits field: only the event loop calls it}. */
    private static final Pattern LINE = Pattern.compile("(\\S+\\(.*?\\)) (\\S+) ([a-z-]+):\\s*(\\S.*)");

    private static final String EXPECTED = "; expected a line such as 'com.acme.Cache.find(String) hits field: the"
            + " reason why this place is accepted'";

    private final Path file;
    private final Map<Place, Integer> accepted;
    private final Set<Place> used = new LinkedHashSet<>();
    private int findings;

    /** A method that updates a field in a way. */
    private record Place(String method, String field, String kind) {}

    private Baseline(Path file, Map<Place, Integer> accepted) {
        this.file = file;
        this.accepted = accepted;
    }

    /** @throws IllegalArgumentException if the file cannot be read, or a line is wrong; the message names it */
    static Baseline of(Path file) {
        Map<Place, Integer> accepted = new LinkedHashMap<>();
        List<String> lines = linesOf(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                accepted.putIfAbsent(place(file, i + 1, line), i + 1);
            }
        }
        return new Baseline(file, accepted);
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException | SecurityException e) {
            throw new IllegalArgumentException("the baseline '" + file + "' cannot be read: " + e, e);
        }
    }

    private static Place place(Path file, int number, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "bad line " + number + " of the baseline '" + file + "': '" + line + "'" + EXPECTED);
        }
        return new Place(parts.group(1), parts.group(2), parts.group(3));
    }

    /** Whether the finding is accepted. */
    boolean accepts(Finding finding) {
        Place place = new Place(
                finding.className() + "." + finding.method(),
                finding.shortField(),
                finding.kind().word());
        boolean isAccepted = accepted.containsKey(place);
        if (isAccepted) {
            used.add(place);
            findings++;
        }
        return isAccepted;
    }

    /** Returns how many findings were accepted. */
    int count() {
        return findings;
    }

    /** Returns a problem for each line that has accepted nothing, as the code has changed or the line is mistyped. */
    List<Problem> unused() {
        List<Problem> problems = new ArrayList<>();
        accepted.forEach((place, line) -> {
            if (!used.contains(place)) {
                problems.add(new Problem(
                        file + ":" + line,
                        "accepts nothing: there is no finding '" + place.method() + " " + place.field() + " "
                                + place.kind() + "'"));
            }
        });
        return problems;
    }
}
