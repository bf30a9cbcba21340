package io.trackedcache.trials.compilers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The public classes of this JDK as files, for tools that can read neither its image nor class files of its version.
 */
final class JdkClasses {
    private static final byte VERSION_THAT_ALL_READ = 61;

    private JdkClasses() {}

    static void copy(Path folder) throws IOException {
        Path module = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        List<Path> files;
        try (Stream<Path> all = Files.walk(module.resolve("java"))) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            byte[] classFile = Files.readAllBytes(file);
            classFile[7] = VERSION_THAT_ALL_READ;
            Path copy = folder.resolve(module.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.write(copy, classFile);
        }
    }
}
