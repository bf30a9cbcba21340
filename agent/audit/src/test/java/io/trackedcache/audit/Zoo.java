package io.trackedcache.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Access to the class files of the zoo, and to what their sources declare about them. */
final class Zoo {
    static final String PACKAGE = "io.trackedcache.audit.zoo.";

    private static final Path SOURCES = Path.of("src/test/java/io/trackedcache/audit/zoo");

    private Zoo() {}

    /** Returns the folder of the class files. */
    static Path folder() {
        return Path.of(
                URI.create(Objects.requireNonNull(Zoo.class.getResource("zoo")).toString()));
    }

    /** Returns the root folder of the package. */
    static Path root() {
        return folder().resolve("../../../..").normalize();
    }

    /** Returns the simple names of all sources. */
    static List<String> names() {
        return children(SOURCES, ".java").stream()
                .filter(name -> !name.equals("package-info"))
                .toList();
    }

    /** Returns the class files of a source, including nested classes. */
    static Path[] classFiles(String name) {
        return children(folder(), ".class").stream()
                .filter(file -> file.equals(name) || file.startsWith(name + "$"))
                .map(file -> folder().resolve(file + ".class"))
                .toArray(Path[]::new);
    }

    /** Returns the numbers of the lines that are marked as losing updates. */
    static List<Integer> lostLines(String name) {
        List<String> lines = linesOf(name);
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).endsWith("// lost"))
                .mapToObj(line -> line + 1)
                .toList();
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder().resolve(name + ".class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Audits the class files of one source alone. */
    static List<Finding> findings(String name) {
        return StatsAudit.of(classFiles(name)).run().findings();
    }

    private static List<String> linesOf(String name) {
        try {
            return Files.readAllLines(SOURCES.resolve(name + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> children(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
