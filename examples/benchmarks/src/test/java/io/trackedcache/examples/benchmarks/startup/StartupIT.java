package io.trackedcache.examples.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The programs start, and the agents do the work for which their start is measured. */
@Tag("one-jdk")
@Tag("long")
class StartupIT {
    @TempDir
    private Path folder;

    private StartupJars jars;
    private Launcher launcher;

    @BeforeEach
    void buildJars() throws IOException {
        jars = StartupJars.in(folder);
        launcher = new Launcher(jars.program());
    }

    @Test
    void provesThatThisAgentCounts() throws IOException, InterruptedException {
        Path agent = Path.of(System.getProperty("benchmarks.agent"));
        launcher.prove(Variant.ours(agent, AnnotatedProgram.class), "ours");
        launcher.prove(Variant.ours(agent, LargeProgram.class), "ours");
    }

    @Test
    void provesThatThePeerCounts() throws IOException, InterruptedException {
        launcher.prove(Variant.buddy(jars, AnnotatedProgram.class), "byte-buddy");
        launcher.prove(Variant.buddy(jars, LargeProgram.class), "byte-buddy");
    }

    @Test
    void rejectsAnAgentThatCountsNothing() {
        assertThatThrownBy(() -> launcher.prove(Variant.emptyAgent(jars, AnnotatedProgram.class), "ours"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsTheUsageThatTheProgramPrints() throws IOException, InterruptedException {
        Launch launch = launcher.launch(Variant.noAgent(AnnotatedProgram.class));
        assertThat(launch.wallMillis()).isPositive();
        assertThat(launch.cpuMillis().orElseThrow()).isPositive();
        assertThat(launch.peakMebibytes().orElseThrow()).isGreaterThan(1);
    }
}
