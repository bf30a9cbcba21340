package io.trackedcache.audit;

import io.trackedcache.config.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Explains why a path cannot be read, and suggests an existing path of a similar name. */
final class MissingPath {
    private MissingPath() {}

    /** Returns the reason, as the end of a sentence that starts with the path. */
    static String reason(Path path) {
        if (Files.isSymbolicLink(path)) {
            return "is a broken symbolic link";
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
            return List.of(); // No suggestion; the caller still reports the missing path.
        }
    }
}
