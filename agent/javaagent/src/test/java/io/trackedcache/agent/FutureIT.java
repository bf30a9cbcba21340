package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.DroppingItsFutures;
import io.trackedcache.agent.app.PollingAFuture;
import java.util.Map;
import javax.management.ObjectName;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Tests with futures that never complete. */
class FutureIT {
    private static final long DROPPED = 2_000_001;

    @Test
    void droppedFuturesAreCollectedAndCountedAsAbandoned() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(DroppingItsFutures.class)
                .withJvmOption("-Xmx32m")
                .withAgent("async.abandoned-after=100ms")
                .start()) {
            jvm.awaitOutput("ready");
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                ObjectName dropped = beans.awaitCache("dropped");
                Awaitility.await("abandoned")
                        .until(() -> beans.attributes(dropped, "LookupsAbandoned")
                                .equals(Map.of("LookupsAbandoned", DROPPED)));
                assertThat(beans.attributes(dropped, "LookupsInFlight", "TotalQueries"))
                        .isEqualTo(Map.of("LookupsInFlight", 0L, "TotalQueries", 0L));
            }
            assertThat(jvm.stop()).isEqualTo(new ForkedJvm.Ended(0, "ready\n", ""));
        }
    }

    @Test
    void sameFutureGetsOneCallbackHoweverOftenItIsReturned() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(PollingAFuture.class)
                .withJvmOption("-Xmx32m")
                .withAgent()
                .start()) {
            assertThat(RemoteBeans.read(jvm, "polled", "CacheHits", "LookupsInFlight"))
                    .isEqualTo(Map.of("CacheHits", 3_000_000L, "LookupsInFlight", 0L));
            assertThat(jvm.stop().out()).isEqualTo("dependents: 1\nready\n");
        }
    }
}
