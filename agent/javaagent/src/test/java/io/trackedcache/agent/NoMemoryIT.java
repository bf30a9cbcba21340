package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.start.ReportingNoMemory;
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
        ForkedJvm.Ended ended = ForkedJvm.of(ReportingNoMemory.class)
                .withJvmOption("-Xlog:class+init=info:file=" + log + "::filecount=0")
                .withAgent()
                .run();

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).containsOnlyOnce("a background task of the agent failed: java.lang.OutOfMemoryError");
        List<String> names = Files.readAllLines(log).stream()
                .filter(line -> line.contains("Initializing '"))
                .map(line -> line.replaceFirst(".*Initializing '", "").replaceFirst("'.*", ""))
                .toList();
        int begin = names.indexOf(ReportingNoMemory.class.getName().replace('.', '/') + "$Begin");
        int end = names.indexOf(ReportingNoMemory.class.getName().replace('.', '/') + "$End");
        assertThat(begin).isNotNegative();
        assertThat(names.subList(begin + 1, end))
                .as("threads of the agent may run at the same time")
                .noneMatch(name -> name.startsWith("java/nio/charset") || name.startsWith("java/nio/Heap"));
    }
}
