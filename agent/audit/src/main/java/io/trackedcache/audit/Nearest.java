package io.trackedcache.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses what somebody meant who named something that is not there. */
final class Nearest {
    private Nearest() {}

    /** What to say of a path that does not exist. */
    static String missing(Path path) {
        if (Files.isSymbolicLink(path)) {
            return "is a link that leads nowhere";
        }
        Path folder = path.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "does not exist, nor does its folder";
        }
        return to(String.valueOf(path.getFileName()), namesIn(folder))
                .map(name -> "does not exist; did you mean '" + path.resolveSibling(name) + "'?")
                .orElse("does not exist");
    }

    private static List<String> namesIn(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> String.valueOf(child.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // Nothing to suggest: that the path is missing is said anyway.
        }
    }

    static Optional<String> to(String name, Collection<String> valid) {
        return valid.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(2, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    /** Insertions, deletions and replacements that lead from one to the other. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
