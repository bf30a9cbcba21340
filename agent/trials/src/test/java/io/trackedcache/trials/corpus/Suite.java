package io.trackedcache.trials.corpus;

import io.trackedcache.agent.ForkedJvm;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The published tests of a library. */
enum Suite {
    COMMONS_CODEC("commons-codec", "org.apache.commons.codec.*", 1_500),
    COMMONS_CSV("commons-csv", "org.apache.commons.csv.*", 700);

    private static final Path JARS = Path.of("target/suites").toAbsolutePath();
    private static final String[] NEEDED = {
        "junit-platform-console-standalone", "commons-codec", "commons-csv", "commons-io", "commons-lang3", "hamcrest"
    };

    private final String library;
    private final String classes;
    private final int fewestTests;

    Suite(String library, String classes, int fewestTests) {
        this.library = library;
        this.classes = classes;
        this.fewestTests = fewestTests;
    }

    /** Returns a pattern for the names of its classes, with those of the tests. */
    String classes() {
        return classes;
    }

    int fewestTests() {
        return fewestTests;
    }

    /** Returns all tests but benchmarks, long random tests, and tests that need gigabytes. */
    ForkedJvm.Launch reportingTo(Path reports) {
        return ForkedJvm.ofMain(
                        "org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--scan-class-path=" + tests(),
                        "--details=none",
                        "--disable-banner",
                        "--exclude-classname=.*Performance.*",
                        "--exclude-methodname=.*#testRandom.*",
                        "--exclude-methodname=.*#testCodec265",
                        "--exclude-methodname=.*HugeLengthArray",
                        "--exclude-methodname=.*BeyondMaxBufferSize",
                        "--reports-dir=" + reports)
                .withClassPath(classPath());
    }

    private Path tests() {
        return JARS.resolve(library + "-tests.jar");
    }

    private Path[] classPath() {
        return Stream.concat(Stream.of(tests()), Stream.of(NEEDED).map(name -> JARS.resolve(name + ".jar")))
                .toArray(Path[]::new);
    }
}
