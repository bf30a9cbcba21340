package io.trackedcache.examples.benchmarks.startup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> type : classes) {
                String file = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(file));
                out.write(bytes(type, file));
            }
        }
        return jar;
    }

    private static byte[] bytes(Class<?> type, String file) throws IOException {
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
