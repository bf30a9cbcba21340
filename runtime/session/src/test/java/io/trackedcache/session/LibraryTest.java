package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a session of a program that uses the library without the agent. */
@Tag("forked")
class LibraryTest {
    @TempDir
    Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void nameTheFolder() {
        folder = parent.resolve("sessions");
    }

    @Test
    void sessionIsVisibleWithoutVmAndWithoutHeartbeat() throws Exception {
        try (ForkedSession library = ForkedSession.start(LibraryProgram.class, folder);
                ForkedSession other = ForkedSession.start(folder)) {
            String id = library.readLine();
            assertThat(library.ask("wait")).isEqualTo("failures 0");

            assertThat(other.ask("active").split(",")).containsExactlyInAnyOrder(id, other.ask("id"));
        }
    }

    @Test
    void sessionRemovesThoseOfEndedPrograms() throws Exception {
        Host host = new Host(folder);
        String ended;
        try (ForkedSession library = ForkedSession.start(LibraryProgram.class, folder)) {
            ended = library.readLine();
            library.ask("wait");
        }
        assertThat(host.files()).contains("session-" + ended + ".json");

        try (ForkedSession library = ForkedSession.start(LibraryProgram.class, folder)) {
            String id = library.readLine();
            library.ask("wait");

            assertThat(host.files()).containsExactly("registry.json", "registry.lock", "session-" + id + ".json");
        }
    }

    @Test
    void disabledSessionWritesNoFile() throws Exception {
        List<String> disabled = List.of("-Dtrackedcache.session.enabled=false");
        try (ForkedSession library = ForkedSession.start(LibraryProgram.class, folder, disabled, List.of())) {
            library.readLine();
            assertThat(library.ask("wait")).isEqualTo("failures 0");

            assertThat(folder).doesNotExist();
        }
    }
}
