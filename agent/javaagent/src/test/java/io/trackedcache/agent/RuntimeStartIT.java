package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.StartingTheRuntime;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tests of programs that start the runtime themselves: with the agent, that is the agent's. */
class RuntimeStartIT {
    @Test
    void runtimeIsTheAgentsIfThereIsOne() throws IOException {
        ForkedJvm.Ended ended =
                ForkedJvm.of(StartingTheRuntime.class).withAgent().run();

        assertThat(ended.out()).isEqualTo("housekeepers 1, started TrackedCacheRuntime\nshown after the end true\n");
        assertThat(ended.err()).isEmpty();
    }
}
