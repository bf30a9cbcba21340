package io.trackedcache.trials.loaders;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.TestClassPath;
import io.trackedcache.trials.loaders.app.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.modules.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module without dependencies in JBoss Modules, the module system of WildFly; started as WildFly is. */
@Tag("long")
class JBossModulesIT {

    @Test
    void countsInAModuleThatDependsOnNothing(@TempDir Path modules) throws Exception {
        writeModule(modules.resolve("trial/library/main"));
        String launcher = TestClassPath.locationOf(Main.class).toString();

        CountedExactly.require(
                ForkedJvm.ofTool("java", "-jar", launcher, "-mp", modules.toString(), "trial.library"), "shelf");
    }

    private static void writeModule(Path folder) throws IOException {
        Files.createDirectories(folder);
        LibraryFolder.copyTo(folder.resolve("classes"));
        Files.writeString(folder.resolve("module.xml"), """
                <module xmlns="urn:jboss:module:1.9" name="trial.library">
                  <main-class name="%s"/>
                  <resources>
                    <resource-root path="classes"/>
                  </resources>
                </module>
                """.formatted(Library.class.getName()));
    }
}
