package io.trackedcache.trials.frameworks;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.TestClassPath;
import io.trackedcache.trials.frameworks.app.Users;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A JVM with the frameworks of the tests on its class path, and without our own modules besides the annotations. */
final class FrameworkJvm {
    private static final String MODULES = Path.of("..", "..").toAbsolutePath().normalize() + File.separator;

    private static final String INSTALLED = File.separator + Path.of("io", "trackedcache") + File.separator;

    private FrameworkJvm() {}

    static ForkedJvm.Launch of(Class<?> application, String... arguments) {
        List<Path> path = new ArrayList<>();
        path.add(TestClassPath.locationOf(Users.class));
        path.add(TestClassPath.ANNOTATIONS);
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(classPath())
                .filter(entry -> !entry.startsWith(MODULES) && !entry.contains(INSTALLED))
                .map(Path::of)
                .forEach(path::add);
        return ForkedJvm.of(application, arguments).withClassPath(path.toArray(Path[]::new));
    }

    /** The class path of the test may be in a jar without classes, which a property replaces. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
