package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
    @TempDir
    Path parent;

    @Test
    void copiesOfTheClassesShareOneSessionAndAreCollectable() throws Exception {
        Path folder = parent.resolve("sessions");
        try (ForkedSession jvm = ForkedSession.start(CopiesProgram.class, folder)) {
            assertThat(lines(jvm, 10))
                    .containsExactly(
                            "available: false",
                            "sessions: 1",
                            "in properties: false",
                            "registered: [true]",
                            "vms: 1",
                            "unregistered: true",
                            "vms: [Optional.empty]",
                            "heartbeat: true",
                            "available: true",
                            "texts only: true");
            assertThat(new Host(folder).files()).hasSize(3);
            assertThat(jvm.readLine()).isEqualTo("kept: 0");
        }
    }

    private static List<String> lines(ForkedSession jvm, int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(jvm.readLine());
        }
        return lines;
    }
}
