package io.trackedcache.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarFile;

/** Creates truncated class files, as in a jar that was copied to a full disk. */
final class BrokenClass {
    private BrokenClass() {}

    /** Creates the class file, and returns its folder as a class path. */
    static Path in(Path folder, String name) throws IOException {
        String file = name.replace('.', '/') + ".class";
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        try (JarFile agent = new JarFile(TestClassPath.AGENT_JAR.toFile())) {
            byte[] whole = agent.getInputStream(agent.getJarEntry(file)).readAllBytes();
            Files.write(target, Arrays.copyOf(whole, whole.length / 2));
        }
        return folder;
    }
}
