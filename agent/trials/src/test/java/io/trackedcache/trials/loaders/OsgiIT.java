package io.trackedcache.trials.loaders;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.trials.loaders.app.InABundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.eclipse.osgi.launch.EquinoxFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bundle that imports no package, in the two most used frameworks. */
@Tag("long")
class OsgiIT {
    /** Both frameworks use it, and the JVM would print a warning. */
    private static final int JAVA_THAT_WARNS_OF_UNSAFE = 24;

    @ParameterizedTest
    @ValueSource(classes = {org.apache.felix.framework.FrameworkFactory.class, EquinoxFactory.class})
    void countsInABundleWhoseLoaderIsCollected(
            Class<?> framework, @TempDir Path classes, @TempDir Path jars, @TempDir Path storage) throws Exception {
        Path bundle = bundle(classes, jars.resolve("library.jar"));

        ForkedJvm.Launch launch = ForkedJvm.of(InABundle.class, bundle.toString(), storage.toString())
                .withClassPath(TrialClassPath.of(framework));
        if (Runtime.version().feature() >= JAVA_THAT_WARNS_OF_UNSAFE) {
            launch.withJvmOption("--sun-misc-unsafe-memory-access=allow");
        }
        CountedExactly.require(launch, "shelf", "desk");
    }

    private static Path bundle(Path classes, Path jar) throws IOException {
        LibraryFolder.copyTo(classes);
        LibraryFolder.copyAnnotationsTo(classes);
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", "trial.library");
        attributes.putValue("Bundle-Version", "1.0.0");
        return LibraryFolder.jar(classes, manifest, jar);
    }
}
