package io.trackedcache.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Creates agent jars. */
final class AgentJars {
    private AgentJars() {}

    /** Copies the agent jar to another path. */
    static Path copy(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        return Files.copy(TestClassPath.AGENT_JAR, jar);
    }

    /** Creates a jar with a single agent class. */
    static Path of(Class<?> premain, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", premain.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry(premain.getName().replace('.', '/') + ".class"));
            out.write(premain.getResourceAsStream(premain.getSimpleName() + ".class")
                    .readAllBytes());
            out.closeEntry();
        }
        return jar;
    }
}
