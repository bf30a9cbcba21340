package io.trackedcache.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarFile;

/** Makes class files that were cut off, as a copy of a jar is for which there was no room. */
final class BrokenClass {
    private BrokenClass() {}

    /** Gives the folder, which then is a class path with that class alone. */
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
