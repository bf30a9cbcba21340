package io.trackedcache.trials.frameworks;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.TestClassPath;
import io.trackedcache.trials.frameworks.app.Users;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM with the frameworks of the tests on its class path, and without our own modules besides the annotations. */
final class FrameworkJvm {
    private static final String MODULES = Path.of("..", "..").toAbsolutePath().normalize() + File.separator;

    private FrameworkJvm() {}

    static ForkedJvm.Launch of(Class<?> application, String... arguments) {
        List<Path> path = new ArrayList<>();
        path.add(TestClassPath.locationOf(Users.class));
        path.add(TestClassPath.ANNOTATIONS);
        for (String entry : classPath().split(File.pathSeparator)) {
            if (!entry.startsWith(MODULES) && !entry.contains("trackedcache")) {
                path.add(Path.of(entry));
            }
        }
        return ForkedJvm.of(application, arguments).withClassPath(path.toArray(Path[]::new));
    }

    /** The class path of the test may be in a jar without classes, which a property replaces. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
