package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.start.RuntimePart;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The sessions join the runtime of a program without the agent, where their jar is there. */
class SessionPartTest {
    @Test
    void sessionsAreFoundAsAPartOfTheRuntime() {
        assertThat(ServiceLoader.load(RuntimePart.class))
                .hasOnlyElementsOfType(SessionPart.class)
                .hasSize(1);
    }
}
