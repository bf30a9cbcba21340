package io.trackedcache.agent;

import io.trackedcache.agent.app.LookingUpOnAFullHeap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no memory is left, a lookup that needs none of its own goes on, and is counted. */
class FullHeapIT {

    @ParameterizedTest
    @ValueSource(strings = {"latency.sampling=0", "latency.sampling=0.015625", "latency.sampling=1"})
    void lookupThatNeedsNoMemoryNeedsNoneWithTheAgent(String settings) throws Exception {
        Twins.areAlike(
                () -> ForkedJvm.of(LookingUpOnAFullHeap.class)
                        .withJvmOption("-Xmx16m")
                        .withJvmOption("-XX:+UseSerialGC"),
                jvm -> jvm.withAgent(settings));
    }
}
