package io.trackedcache.agent;

import io.trackedcache.registry.TrackerRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Makes a jar of our runtime that says of itself to be of some version. */
final class RuntimeJar {
    private RuntimeJar() {}

    static Path ofVersion(String version, Path jar) throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            copyRuntime(out);
        }
        return jar;
    }

    private static void copyRuntime(JarOutputStream out) throws IOException, URISyntaxException {
        URI location = TrackerRegistry.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path path = Path.of(location);
        if (Files.isDirectory(path)) {
            copyClasses(path, out);
            return;
        }
        try (FileSystem zip = FileSystems.newFileSystem(path, Map.of())) {
            copyClasses(zip.getPath("/"), out);
        }
    }

    private static void copyClasses(Path root, JarOutputStream out) throws IOException {
        for (Path file : classesBelow(root)) {
            out.putNextEntry(new JarEntry(root.relativize(file).toString()));
            try (InputStream bytes = Files.newInputStream(file)) {
                bytes.transferTo(out);
            }
            out.closeEntry();
        }
    }

    private static List<Path> classesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> isOfRuntime(root.relativize(file).toString()))
                    .toList();
        }
    }

    /** The classes may come out of the agent jar, which has more in it. */
    private static boolean isOfRuntime(String file) {
        return !file.startsWith("io/trackedcache/agent/") && !file.startsWith("io/trackedcache/weaver/");
    }
}
