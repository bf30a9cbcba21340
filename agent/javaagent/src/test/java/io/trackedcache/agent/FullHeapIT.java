package io.trackedcache.agent;

import io.trackedcache.agent.app.LookingUpOnAFullHeap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests without free memory: a lookup that allocates nothing still works and is counted. */
class FullHeapIT {

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"latency.sampling=0", "latency.sampling=0.015625", "latency.sampling=1"})
    void lookupThatAllocatesNothingAllocatesNothingWithAgent(String settings) throws Exception {
        Twins.areAlike(
                () -> ForkedJvm.of(LookingUpOnAFullHeap.class)
                        .withJvmOption("-Xmx16m")
                        .withJvmOption("-XX:+UseSerialGC"),
                jvm -> jvm.withAgent(settings));
    }
}
