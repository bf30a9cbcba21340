package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.DroppingItsLoader;
import io.trackedcache.agent.app.Everything;
import io.trackedcache.agent.app.LookingUp;
import io.trackedcache.agent.app.LookingUpInIsolation;
import io.trackedcache.agent.app.OddlyNamed;
import io.trackedcache.agent.app.Users;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.Outcome;
import io.trackedcache.annotation.OutcomeClassifier;
import java.nio.file.Path;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of counts that are read over JMX from a JVM with the agent. */
class CountingIT {
    private static final Map<String, Object> SIX_LOOKUPS =
            Map.of("CacheHits", 3L, "CacheMisses", 2L, "TotalQueries", 5L, "LookupErrors", 1L, "HitRate", 0.6);

    @Test
    void countsLookupsAndShowsThemOverRemoteConnector() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(LookingUp.class).withAgent().start()) {
            assertThat(countsOfUsers(jvm)).containsAllEntriesOf(SIX_LOOKUPS);
        }
    }

    @Test
    void countsInClassLoaderThatSeesNeitherAgentNorAnnotations(@TempDir Path folder) throws Exception {
        TestClassPath.copy(folder, Users.class);
        try (ForkedJvm jvm = ForkedJvm.of(LookingUpInIsolation.class, folder.toString())
                .withAgent()
                .start()) {
            assertThat(countsOfUsers(jvm)).containsAllEntriesOf(SIX_LOOKUPS);
        }
    }

    @Test
    void droppedClassLoaderOfWovenClassIsCollected(@TempDir Path folder) throws Exception {
        TestClassPath.copy(folder, Users.class);
        try (ForkedJvm jvm = ForkedJvm.of(DroppingItsLoader.class, folder.toString(), Users.class.getName())
                .withAgent()
                .start()) {
            jvm.awaitOutput("collected");
        }
    }

    @Test
    void droppedClassLoaderIsCollectedAfterUseOfEveryFeature(@TempDir Path folder) throws Exception {
        TestClassPath.copy(
                folder,
                Everything.class,
                Everything.Value.class,
                Everything.Classifier.class,
                CacheLookup.class,
                Outcome.class,
                OutcomeClassifier.class);
        try (ForkedJvm jvm = ForkedJvm.of(DroppingItsLoader.class, folder.toString(), Everything.class.getName())
                .withAgent()
                .start()) {
            jvm.awaitOutput("collected");
            assertThat(jvm.stop().err()).isEmpty();
        }
    }

    @Test
    void countsWithoutTheAnnotationsAtRunTime() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(LookingUp.class)
                .withClassPath(TestClassPath.TEST_CLASSES)
                .withAgent()
                .start()) {
            assertThat(countsOfUsers(jvm)).containsAllEntriesOf(SIX_LOOKUPS);
        }
    }

    @Test
    void showsCacheWithSpecialCharactersInItsName() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(OddlyNamed.class).withAgent().start()) {
            jvm.awaitOutput("ready");
            ObjectName bean = new ObjectName("io.trackedcache:type=CacheStatistics,manager="
                    + ObjectName.quote("with space, and comma") + ",name="
                    + ObjectName.quote("a,b=c:\"d\"*?\\\n"));
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                assertThat(beans.attributes(beans.await(bean), "CacheHits")).containsEntry("CacheHits", 1L);
            }
        }
    }

    private static Map<String, Object> countsOfUsers(ForkedJvm jvm) throws Exception {
        return RemoteBeans.read(jvm, "users", "CacheHits", "CacheMisses", "TotalQueries", "LookupErrors", "HitRate");
    }
}
