package io.trackedcache.trials.loaders;

import io.trackedcache.agent.TestClassPath;
import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheReady;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.Outcome;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.trials.loaders.app.Books;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A folder or jar with the classes of the library alone, for each kind of class loader. */
final class LibraryFolder {
    private static final String PACKAGE = Books.class.getPackageName().replace('.', '/');
    private static final List<String> CLASSES =
            List.of("Books", "Desk", "Lending", "Library", "Readers", "Report", "Shelf", "Shelf$Volume");

    private LibraryFolder() {}

    static Path copyTo(Path folder) throws IOException {
        Path from = TestClassPath.locationOf(Books.class);
        for (String name : CLASSES) {
            String file = PACKAGE + "/" + name + ".class";
            Files.createDirectories(folder.resolve(PACKAGE));
            Files.copy(from.resolve(file), folder.resolve(file));
        }
        return folder;
    }

    /** Adds the annotations that the library uses, as a library would ship them. */
    static Path copyAnnotationsTo(Path folder) throws IOException {
        return TestClassPath.copy(
                folder,
                CacheExpiry.class,
                CacheLoad.class,
                CacheLookup.class,
                CachePut.class,
                CacheReady.class,
                CacheRemoval.class,
                Outcome.class,
                TrackedCache.class);
    }

    static Path jar(Path folder, Manifest manifest, Path jar) throws IOException {
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        try (Stream<Path> files = Files.walk(folder);
                OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(each).toString()));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
