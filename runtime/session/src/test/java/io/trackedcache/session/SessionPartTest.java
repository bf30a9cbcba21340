package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.start.RuntimePart;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sessions join the runtime of a program without the agent, where their jar is there. */
class SessionPartTest {
    @Test
    void sessionsAreFoundAsAPartOfTheRuntime() {
        assertThat(ServiceLoader.load(RuntimePart.class))
                .hasOnlyElementsOfType(SessionPart.class)
                .hasSize(1);
    }

    @Test
    void sessionComesBackWithTheRuntime(@TempDir Path folder) throws Exception {
        List<String> options = List.of("-Dtrackedcache.session.dir=" + folder);
        try (ForkedSession jvm = ForkedSession.start(StartingAgain.class, folder, options, List.of())) {
            assertThat(List.of(jvm.readLine(), jvm.readLine(), jvm.readLine(), jvm.readLine()))
                    .containsExactly("there 1", "there after the end false", "there 2", "there after the end false");
        }
    }
}
