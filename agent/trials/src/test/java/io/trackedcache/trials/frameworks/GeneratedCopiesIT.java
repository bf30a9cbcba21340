package io.trackedcache.trials.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.RemoteBeans;
import io.trackedcache.trials.frameworks.app.Users;
import java.util.Map;
import org.junit.jupiter.api.Tag;
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
        try (ForkedJvm jvm =
                FrameworkJvm.of(Class.forName(apps + application)).withAgent().start()) {
            jvm.awaitOutput("ready");
            assertThat(RemoteBeans.read(jvm, apps + cache, "CacheHits", "CacheMisses"))
                    .isEqualTo(Map.of("CacheHits", 5L, "CacheMisses", 5L));
            assertThat(jvm.stop().err()).doesNotContain("trackedcache");
        }
    }
}
