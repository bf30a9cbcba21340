package io.trackedcache.trials.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.RemoteBeans;
import io.trackedcache.trials.loaders.app.MadeAtRunTime;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** Classes without a file: the JVM shows hidden classes to no agent, and proxies have no annotations. */
class MadeAtRunTimeIT {
    private static final String PROMISED = "WARN trackedcache - "
            + "io.trackedcache.trials.loaders.app.AnnotatedInterface.find(String) is not counted: "
            + "it has no body; annotate the methods that implement it\n";

    @Test
    void countsClassesWithAFileAndIgnoresOthers() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(MadeAtRunTime.class)
                .withClassPath(TrialClassPath.of())
                .withAgent()
                .start()) {
            Map<String, Object> counted = RemoteBeans.read(jvm, "shelf", "CacheHits", "CacheMisses", "TotalQueries");
            assertThat(beans(jvm)).isEqualTo("[shelf]");
            assertThat(jvm.stop()).isEqualTo(new ForkedJvm.Ended(0, counted + "\nready\n", PROMISED));
        }
    }

    /** Returns the names of all caches. */
    private static String beans(ForkedJvm jvm) throws Exception {
        try (RemoteBeans beans = RemoteBeans.of(jvm)) {
            ObjectName caches = new ObjectName("io.trackedcache:type=CacheStatistics,*");
            return beans.server().queryNames(caches, null).stream()
                    .map(bean -> bean.getKeyProperty("name"))
                    .toList()
                    .toString();
        }
    }
}
