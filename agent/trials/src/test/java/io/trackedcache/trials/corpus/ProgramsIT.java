package io.trackedcache.trials.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compilers and interpreters print, write and return the same when the agent weaves each of their methods as a lookup.
 */
@Tag("long")
class ProgramsIT {
    @ParameterizedTest
    @EnumSource(names = {"CLOJURE", "ECLIPSE_COMPILER"})
    void runsAsWithoutTheAgent(Program program, @TempDir Path folder) throws Exception {
        compare(program, folder);
    }

    /** On one JDK, as these programs are woven as the others are. */
    @Tag("one-jdk")
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLOJURE", "ECLIPSE_COMPILER"})
    void largerProgramRunsAsWithoutTheAgent(Program program, @TempDir Path folder) throws Exception {
        compare(program, folder);
    }

    private static void compare(Program program, Path folder) throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path outWithAgent = Files.createDirectory(folder.resolve("out-with-agent"));
        Everything everything = new Everything("*", folder);

        ForkedJvm.Ended plain = program.writingTo(out).run();
        ForkedJvm.Ended woven = everything.in(program.writingTo(outWithAgent)).run();

        System.out.println(program + ": " + everything.hits() + " hits, "
                + Everything.warnings(woven).size() + " warnings");
        assertThat(plain.exitCode()).as(plain.toString()).isZero();
        assertThat(woven.exitCode()).isZero();
        assertThat(woven.out()).isEqualTo(plain.out());
        assertThat(Everything.said(woven)).isEqualTo(Everything.said(plain));
        assertThat(Program.written(outWithAgent)).isEqualTo(Program.written(out));
        assertThat(plain.out() + Program.written(out)).isNotEqualTo("{}");
        assertThat(everything.hits()).isPositive();
        Everything.assertOnlySkippedMethodsReported(woven);
    }
}
