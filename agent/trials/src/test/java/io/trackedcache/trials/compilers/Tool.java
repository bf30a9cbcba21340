package io.trackedcache.trials.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.TestClassPath;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** A compiler or another tool that writes class files, in a forked JVM. */
enum Tool {
    SCALA("scala.tools.nsc.Main"),
    GROOVY("org.codehaus.groovy.tools.FileSystemCompiler"),
    ECLIPSE("org.eclipse.jdt.internal.compiler.batch.Main"),
    PROGUARD("proguard.ProGuard");

    private final String main;

    Tool(String main) {
        this.main = main;
    }

    /** Runs the tool; fails if the tool fails. */
    void run(String... arguments) throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(Class.forName(main), arguments)
                .withClassPath(classPath())
                .run();

        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
    }

    /** Returns the sources to compile. */
    static String source(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(Tool.class.getResource("/compilers/" + name))
                        .toURI())
                .toString();
    }

    /** Runs {@code shop.Main} of a folder or jar, and returns the counts, one line each. */
    static ForkedJvm.Ended runShop(Path shop, Stream<Class<?>> libraries, String... caches) throws Exception {
        Path[] classPath = Stream.concat(
                        Stream.of(shop, TestClassPath.ANNOTATIONS),
                        Stream.concat(Stream.of(RunningMain.class, ForkedJvm.class), libraries)
                                .map(TestClassPath::locationOf))
                .toArray(Path[]::new);
        return ForkedJvm.of(RunningMain.class, caches)
                .withClassPath(classPath)
                .withAgent()
                .run();
    }

    private static Path[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toArray(Path[]::new);
    }
}
