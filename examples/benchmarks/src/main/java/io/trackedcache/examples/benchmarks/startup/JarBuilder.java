package io.trackedcache.examples.benchmarks.startup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs classes of this module into a jar. */
final class JarBuilder {
    private final Manifest manifest = new Manifest();

    JarBuilder() {
        attribute(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    JarBuilder attribute(Attributes.Name name, String value) {
        manifest.getMainAttributes().put(name, value);
        return this;
    }

    Path write(Path jar, List<Class<?>> classes) throws IOException {
        return write(jar, classes, Map.of());
    }

    /**
     * Writes a jar with classes and other files.
     *
     * @param others the contents by file name
     */
    Path write(Path jar, List<Class<?>> classes, Map<String, byte[]> others) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> type : classes) {
                out.putNextEntry(new JarEntry(fileOf(type)));
                out.write(bytes(type));
            }
            for (Map.Entry<String, byte[]> other : others.entrySet()) {
                out.putNextEntry(new JarEntry(other.getKey()));
                out.write(other.getValue());
            }
        }
        return jar;
    }

    private static String fileOf(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    static byte[] bytes(Class<?> type) throws IOException {
        String file = fileOf(type);
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
