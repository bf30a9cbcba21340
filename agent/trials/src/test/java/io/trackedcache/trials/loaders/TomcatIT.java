package io.trackedcache.trials.loaders;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.trials.loaders.app.RedeployingAnApplication;
import io.trackedcache.trials.loaders.app.ServingTwoApplications;
import jakarta.annotation.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Tomcat, whose applications have copies of the annotations. Tomcat checks whether an application leaves
 * anything in its threads, and would log that.
 */
@Tag("long")
class TomcatIT {
    private static final List<String> PACKAGES_TOMCAT_CLEANS =
            List.of("java.lang", "java.lang.reflect", "java.io", "java.util", "java.util.concurrent");

    @TempDir
    private Path folder;

    private Path application = Path.of("");

    @BeforeEach
    void writeApplication() throws IOException {
        application = Files.createDirectories(folder.resolve("application"));
        Path libraries = Files.createDirectories(application.resolve("WEB-INF/lib"));
        LibraryFolder.copyTo(application.resolve("WEB-INF/classes"));
        Path annotations = LibraryFolder.copyAnnotationsTo(folder.resolve("annotations"));
        LibraryFolder.jar(annotations, new Manifest(), libraries.resolve("annotations.jar"));
        // Another warning of Tomcat comes on slow machines.
        Files.writeString(folder.resolve("logging.properties"), """
                handlers=java.util.logging.ConsoleHandler
                .level=SEVERE
                org.apache.catalina.loader.level=WARNING
                """);
    }

    @Test
    void countsTwoApplicationsSeparatelyAndReleasesThem() throws Exception {
        CountedExactly.require(
                launch(ServingTwoApplications.class), "shelf", "desk", "shelf,context=two", "desk,context=two");
    }

    @Test
    void countsContinueOverAHundredDeploymentsAndNoLoaderIsLeaked() throws Exception {
        CountedExactly.requireOf(
                launch(RedeployingAnApplication.class).withAgent("state.file=" + folder.resolve("state")),
                "shelf",
                "desk");
    }

    private ForkedJvm.Launch launch(Class<?> main) throws IOException {
        Path server = folder.resolve("server");
        Files.createDirectories(server.resolve("webapps"));
        ForkedJvm.Launch launch = ForkedJvm.of(main, application.toString(), server.toString())
                .withClassPath(TrialClassPath.of(Tomcat.class, Resource.class))
                .withJvmOption("-Djava.util.logging.config.file=" + folder.resolve("logging.properties"));
        // The same options as in Tomcat's own scripts.
        PACKAGES_TOMCAT_CLEANS.forEach(name -> launch.withJvmOption("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        return launch.withJvmOption("--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED");
    }
}
