package io.trackedcache.agent;

import io.trackedcache.annotation.TrackedCache;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The class path entries for the test applications. */
public final class TestClassPath {
    /** Other modules pass the path of the agent jar as a property. */
    public static final Path AGENT_JAR = Path.of(System.getProperty("agent.jar", "target/trackedcache-agent.jar"))
            .toAbsolutePath();

    public static final Path ANNOTATIONS = locationOf(TrackedCache.class);
    static final Path TEST_CLASSES = locationOf(TestClassPath.class);

    static final String WITH_ANNOTATIONS = TEST_CLASSES + File.pathSeparator + ANNOTATIONS;

    private TestClassPath() {}

    /** Copies classes into a folder, as a class path with only these classes. */
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

    /** Returns the folder or jar that a class comes from. */
    public static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " comes from nowhere", e);
        }
    }
}
