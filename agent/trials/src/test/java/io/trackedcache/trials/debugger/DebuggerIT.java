package io.trackedcache.trials.debugger;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.TestClassPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A debugger that steps through a woven method stops at the same lines and sees the same variables there. */
@Tag("long")
class DebuggerIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {52, 61})
    void debuggerSeesTheSameLinesAndVariables(int version) throws Exception {
        Path classes = TestClassPath.copy(folder, Debugged.class);
        setVersion(version, classes);

        List<String> unwoven = session().watch(launch(classes));
        List<String> woven = session().watch(launch(classes).withAgent());

        assertThat(woven).containsExactlyElementsOf(unwoven).hasSizeGreaterThan(12);
        assertThat(woven.get(woven.size() - 1))
                .endsWith(" this " + Debugged.class.getName() + " key=key times=3 factor=2.5 sum=10 result=key25.0");
    }

    private static DebuggerSession session() {
        return new DebuggerSession(Debugged.class.getName(), "find");
    }

    private static ForkedJvm.Launch launch(Path classes) {
        return ForkedJvm.of(Debugged.class).withClassPath(classes, TestClassPath.ANNOTATIONS);
    }

    private static void setVersion(int version, Path classes) throws Exception {
        Path file = classes.resolve(Debugged.class.getName().replace('.', '/') + ".class");
        byte[] classFile = Files.readAllBytes(file);
        classFile[7] = (byte) version;
        Files.write(file, classFile);
    }
}
