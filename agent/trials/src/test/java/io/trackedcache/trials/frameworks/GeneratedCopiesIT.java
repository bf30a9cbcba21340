package io.trackedcache.trials.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.RemoteBeans;
import io.trackedcache.trials.frameworks.app.ExtendingUsers;
import io.trackedcache.trials.frameworks.app.InjectingUsers;
import io.trackedcache.trials.frameworks.app.MockingUsers;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subclasses and proxies that frameworks generate have copies of the annotations, and call the annotated methods. */
@Tag("long")
class GeneratedCopiesIT {
    @ParameterizedTest
    @ValueSource(classes = {MockingUsers.class, ExtendingUsers.class, InjectingUsers.class})
    void countsEachCallOnce(Class<?> application) throws Exception {
        try (ForkedJvm jvm = FrameworkJvm.of(application).withAgent().start()) {
            jvm.awaitOutput("ready");
            assertThat(RemoteBeans.read(jvm, "users", "CacheHits", "CacheMisses"))
                    .isEqualTo(Map.of("CacheHits", 5L, "CacheMisses", 5L));
            assertThat(jvm.stop().err()).doesNotContain("trackedcache");
        }
    }
}
