package io.trackedcache.trials.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.TestClassPath;
import io.trackedcache.agent.app.RunningScenario;
import io.trackedcache.agent.scenario.LibraryCaches;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs that are long enough to show rare differences, and whatever grows. */
@Tag("long")
class LongRunIT {
    /** How long each of the four caches is looked up. */
    private static final String SECONDS = System.getProperty("library.seconds", "5");

    private static final String FUTURES = System.getProperty("many.futures", "2000000");

    @Test
    void countsOfEvictingCachesStayThoseOfTheLibraries() throws Exception {
        Path scenarios = TestClassPath.locationOf(LibraryCaches.class);
        ForkedJvm.Ended ended = ForkedJvm.of(RunningScenario.class, LibraryCaches.class.getName())
                .withClassPath(Stream.concat(Stream.of(scenarios), Stream.of(CacheLibraries.CLASS_PATH))
                        .toArray(Path[]::new))
                .withJvmOption("-Dlibrary.seconds=" + SECONDS)
                .withAgent()
                .run();

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out().lines()).hasSize(4);
    }

    @Test
    void futuresThatHaveCompletedLeaveNothingInASmallHeap() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(ManyFutures.class, FUTURES)
                .withClassPath(CacheLibraries.CLASS_PATH)
                .withJvmOption("-Xmx128m")
                .withAgent()
                .run();

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.err()).doesNotContain("OutOfMemoryError");
        assertThat(ended.out().lines()).hasSize(1);
    }
}
