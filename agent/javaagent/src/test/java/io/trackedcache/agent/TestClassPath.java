package io.trackedcache.agent;

import io.trackedcache.annotation.TrackedCache;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** The class path entries for the test applications. */
public final class TestClassPath {
    /** Other modules pass the path of the agent jar as a property. */
    public static final Path AGENT_JAR = Path.of(System.getProperty("agent.jar", "target/trackedcache-agent.jar"))
            .toAbsolutePath();

    /** The annotations without the agent, whose jar has them as well. */
    public static final Path ANNOTATIONS = locationOutsideOfAgent(TrackedCache.class);

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

    /** Returns the folder or jar of a class on the class path of the test; never the agent jar, which has a copy. */
    private static Path locationOutsideOfAgent(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        try {
            for (URL copy : Collections.list(type.getClassLoader().getResources(file))) {
                Path location = location(copy, file);
                if (!location.endsWith("trackedcache-agent.jar")) {
                    return location;
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(type + " comes from nowhere", e);
        }
        throw new IllegalStateException(type + " is in the agent jar alone");
    }

    private static Path location(URL copy, String file) throws IOException, URISyntaxException {
        if (copy.openConnection() instanceof JarURLConnection jar) {
            return Path.of(jar.getJarFileURL().toURI());
        }
        String path = copy.toURI().getPath();
        return Path.of(path.substring(0, path.length() - file.length()));
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
