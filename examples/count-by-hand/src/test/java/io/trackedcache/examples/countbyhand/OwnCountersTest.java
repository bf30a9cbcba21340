package io.trackedcache.examples.countbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OwnCountersTest {
    @Test
    void printsExactTotals() throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        new OwnCounters(new PrintStream(printed, true, StandardCharsets.UTF_8)).run();

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "stored 1000",
                        "processed 1000, retrieved 3000",
                        "there is no 'memories_stord' in the stat counters 'memory_server': did you mean"
                                + " 'memories_stored'?");
    }
}
