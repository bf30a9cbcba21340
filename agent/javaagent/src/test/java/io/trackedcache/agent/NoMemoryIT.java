package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.CheckingLater;
import io.trackedcache.start.ReportingNoMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without memory, a class that is initialized for the first time stays broken: the application may need it too. */
class NoMemoryIT {
    @Test
    void reportingItInitializesNoClass(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes.log");
        ForkedJvm.Ended ended = run(ForkedJvm.of(ReportingNoMemory.class).withAgent(), log);

        assertThat(ended.err()).containsOnlyOnce("a background task of the agent failed: java.lang.OutOfMemoryError");
        assertThat(initialized(ReportingNoMemory.class, log))
                .as("threads of the agent may run at the same time")
                .noneMatch(name -> name.startsWith("java/nio/charset") || name.startsWith("java/nio/Heap"));
    }

    /** The first check comes a minute after the first maintenance of the caches, which comes early. */
    @Test
    void checkInitializesNoClassOfTheJdkAfterTheFirstMaintenance(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes.log");
        Path runtime = RuntimeJar.ofSameVersion(folder.resolve("runtime.jar"));
        run(ForkedJvm.of(CheckingLater.class).withClassPath(runtime, TestClassPath.TEST_CLASSES), log);

        assertThat(initialized(CheckingLater.class, log)).noneMatch(name -> name.startsWith("java/"));
    }

    private static ForkedJvm.Ended run(ForkedJvm.Launch launch, Path log) throws IOException {
        ForkedJvm.Ended ended = launch.withJvmOption("-Xlog:class+init=info:file=" + log + "::filecount=0")
                .run();
        assertThat(ended.exitCode()).isEqualTo(3);
        return ended;
    }

    /** Returns the classes that were initialized between {@code Begin} and {@code End} of an application. */
    private static List<String> initialized(Class<?> application, Path log) throws IOException {
        List<String> names = Files.readAllLines(log).stream()
                .filter(line -> line.contains("Initializing '"))
                .map(line -> line.replaceFirst(".*Initializing '", "").replaceFirst("'.*", ""))
                .toList();
        int begin = names.indexOf(application.getName().replace('.', '/') + "$Begin");
        int end = names.indexOf(application.getName().replace('.', '/') + "$End");
        assertThat(begin).isNotNegative();
        return names.subList(begin + 1, end);
    }
}
