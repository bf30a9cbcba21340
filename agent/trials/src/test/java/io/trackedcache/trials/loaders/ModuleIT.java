package io.trackedcache.trials.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.trials.loaders.app.InALayer;
import io.trackedcache.trials.loaders.app.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Named modules that require no module of ours, not even the annotations. */
class ModuleIT {

    @Test
    void countsInALayerOfItsOwn(@TempDir Path folder) throws Exception {
        Path module = moduleIn(folder, "exports " + Library.class.getPackageName() + ";");

        CountedExactly.require(
                ForkedJvm.of(InALayer.class, module.toString()).withClassPath(TrialClassPath.of()), "shelf");
    }

    @Test
    void countsInAnApplicationThatIsAModule(@TempDir Path folder) throws Exception {
        CountedExactly.require(launchOfModule(moduleIn(folder, "")), "shelf");
    }

    /** Returns a launch with a module path, and only the agent on the class path. */
    private static ForkedJvm.Launch launchOfModule(Path module) {
        String main = "trial.library/" + Library.class.getName();
        return ForkedJvm.ofTool("java", "--module-path", module.toString(), "--module", main);
    }

    private static Path moduleIn(Path folder, String directives) throws IOException {
        LibraryFolder.copyTo(folder);
        Path source = folder.resolve("module-info.java");
        Files.writeString(source, "module trial.library { " + directives + " }");
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", folder.toString(), source.toString());
        assertThat(exitCode).isZero();
        Files.delete(source);
        return folder;
    }
}
