package io.trackedcache.trials.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.RemoteBeans;
import io.trackedcache.trials.frameworks.app.InjectingUsers;
import io.trackedcache.trials.frameworks.app.ManagedUsers;
import io.trackedcache.trials.frameworks.app.Users;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Subclasses and proxies that frameworks generate have copies of the annotations, and call the annotated methods. They
 * count for the class that a person has written, which names the cache.
 */
@Tag("long")
class GeneratedCopiesIT {
    @ParameterizedTest
    @CsvSource({"MockingUsers, Users", "ExtendingUsers, Users", "InjectingUsers, ManagedUsers"})
    void countsEachCallOnce(String application, String cache) throws Exception {
        String apps = Users.class.getPackageName() + ".";

        assertCountsEachCallOnce(FrameworkJvm.of(Class.forName(apps + application)), apps + cache);
    }

    @Test
    void countsEachCallOnceInOpenWebBeans() throws Exception {
        ForkedJvm.Launch launch = ForkedJvm.of(InjectingUsers.class).withClassPath(Containers.openWebBeans());

        assertCountsEachCallOnce(launch, ManagedUsers.class.getName());
    }

    @Test
    void countsEachCallOnceInTheLastWeldForJavaEe(@TempDir Path folder) throws Exception {
        ForkedJvm.Launch launch = ForkedJvm.of(InjectingUsers.class).withClassPath(Containers.weld3(folder));

        assertCountsEachCallOnce(launch, ManagedUsers.class.getName());
    }

    private static void assertCountsEachCallOnce(ForkedJvm.Launch launch, String cache) throws Exception {
        try (ForkedJvm jvm = launch.withAgent().start()) {
            jvm.awaitOutput("ready");
            assertThat(RemoteBeans.read(jvm, cache, "CacheHits", "CacheMisses"))
                    .isEqualTo(Map.of("CacheHits", 5L, "CacheMisses", 5L));
            assertThat(jvm.stop().err()).doesNotContain("trackedcache");
        }
    }
}
