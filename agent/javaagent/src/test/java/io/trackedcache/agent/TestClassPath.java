package io.trackedcache.agent;

import io.trackedcache.annotation.TrackedCache;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where things are for the applications of the tests. */
public final class TestClassPath {
    /** Other modules that start JVMs with the agent say where it is. */
    public static final Path AGENT_JAR = Path.of(System.getProperty("agent.jar", "target/trackedcache-agent.jar"))
            .toAbsolutePath();

    public static final Path ANNOTATIONS = locationOf(TrackedCache.class);
    static final Path TEST_CLASSES = locationOf(TestClassPath.class);

    static final String WITH_ANNOTATIONS = TEST_CLASSES + File.pathSeparator + ANNOTATIONS;

    private TestClassPath() {}

    /** Copies classes into a folder, which then is a class path with just these. */
    public static Path copy(Path folder, Class<?>... classes) throws IOException {
        for (Class<?> type : List.of(classes)) {
            String file = type.getName().replace('.', '/') + ".class";
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream bytes = type.getClassLoader().getResourceAsStream(file)) {
                Files.write(target, bytes.readAllBytes());
            }
        }
        return folder;
    }

    /** Where a class comes from: a folder or a jar. */
    public static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " comes from nowhere", e);
        }
    }
}
