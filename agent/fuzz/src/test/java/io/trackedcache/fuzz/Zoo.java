package io.trackedcache.fuzz;

import io.trackedcache.weaver.zoo.StaticLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Class files of the sample classes of the weaver's tests, in a fixed order. */
final class Zoo {
    static final List<byte[]> CLASS_FILES = read();

    private Zoo() {}

    private static List<byte[]> read() {
        try {
            Path root = Path.of(StaticLookup.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(root)) {
                return read(root);
            }
            try (FileSystem jar = FileSystems.newFileSystem(root)) {
                return read(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the sample classes cannot be read", e);
        }
    }

    private static List<byte[]> read(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("io/trackedcache/weaver/zoo"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(Zoo::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
