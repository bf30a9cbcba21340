package io.trackedcache.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PerfDataTest {
    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void readsTextsOfThisJvm() {
        assertThat(PerfData.ofProcess(SELF, new UserOwnership())).hasValueSatisfying(data -> {
            assertThat(data.text("java.property.java.vm.name")).contains(System.getProperty("java.vm.name"));
            assertThat(data.text("no.such.text")).isEmpty();
        });
        assertThat(PerfData.ofProcess(Long.MAX_VALUE, new UserOwnership())).isEmpty();
    }

    @Test
    void ignoresFilesOfAnotherUser() {
        assertThat(PerfData.ofProcess(SELF, file -> false)).isEmpty();
        assertThat(PerfData.ofProcess(SELF, Files::isDirectory)).isEmpty();
        assertThat(PerfData.ofProcess(SELF, file -> {
                    throw new IOException("it is gone");
                }))
                .isEmpty();
    }

    @Test
    void damagedDataNeverThrows() throws IOException {
        byte[] data = Files.readAllBytes(
                Path.of("/tmp", "hsperfdata_" + System.getProperty("user.name"), Long.toString(SELF)));
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = data.clone();
            for (int i = 0; i < 40; i++) {
                damaged[4 + random.nextInt(2_000)] = (byte) random.nextInt();
            }
            PerfData.of(damaged)
                    .ifPresent(read ->
                            assertThat(read.text("java.property.java.vm.name")).isNotNull());
        }
        assertThat(PerfData.of(new byte[10])).isEmpty();
        assertThat(PerfData.of("a text instead of performance data".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void entryWithoutLengthEndsTheSearch() {
        ByteBuffer data =
                ByteBuffer.allocate(100).putInt(0xcafec0c0).put((byte) 1).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(24, 32).putInt(28, Integer.MAX_VALUE);

        assertThat(PerfData.of(data.array()))
                .hasValueSatisfying(read -> assertThat(read.text("any")).isEmpty());
    }
}
