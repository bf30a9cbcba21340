package io.trackedcache.trials.loaders;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.trials.loaders.app.InTwoClassLoaders;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain class loaders below the platform loader. */
class UrlClassLoaderIT {

    @Test
    void countsTheSameClassSeparatelyInTwoLoaders(@TempDir Path folder) throws Exception {
        LibraryFolder.copyTo(folder);

        CountedExactly.require(
                ForkedJvm.of(InTwoClassLoaders.class, folder.toString()).withClassPath(TrialClassPath.of()),
                "shelf",
                "shelf,context=two");
    }
}
