package io.trackedcache.audit;

import io.trackedcache.config.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        return NearestName.to(String.valueOf(path.getFileName()), namesIn(folder))
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
}
