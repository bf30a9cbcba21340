package io.trackedcache.trials.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every shape of every library, with loads on each kind of thread: the verdicts are those of the golden file.
 *
 * <p>{@code mvn verify -Pfull -Dgolden.rewrite=true} rewrites the file after an intended change. On a JDK without
 * virtual threads their column is left as it is.
 */
@Tag("long")
class MatrixIT {
    private static final Path GOLDEN = Path.of("src/test/resources/io/trackedcache/trials/matrix/matrix.txt");

    @Test
    void countsAreThoseOfTheBooks() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(Matrix.class)
                .withClassPath(CacheLibraries.CLASS_PATH)
                // The program is short: to optimize it takes longer than to run it.
                .withJvmOption("-XX:TieredStopAtLevel=1")
                .withAgent()
                .run();
        assertThat(ended.exitCode()).as(ended.err()).isZero();

        Table table = Table.ofLines(ended.out().lines());
        Table golden = Files.exists(GOLDEN) ? Table.ofText(Files.readString(GOLDEN)) : table;
        if (!LoadThread.ofThisJvm().contains(LoadThread.VIRTUAL_THREAD)) {
            table = table.withColumnOf(golden, LoadThread.VIRTUAL_THREAD.toString());
        }
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(GOLDEN, table.toString());
        }
        assertThat(table.toString()).isEqualTo(Files.readString(GOLDEN));
        assertThat(table.toString()).doesNotContain("WRONG");
    }
}
