package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.AskingForCustomers;
import io.trackedcache.agent.app.LookingUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the state file: counts survive a restart, and a bad file does not affect the application. */
class StateIT {
    @TempDir
    Path folder;

    @Test
    void eachJvmContinuesTheCountsOfTheLastOne() throws Exception {
        Path file = folder.resolve("state");
        for (int run = 0; run < 2; run++) {
            assertThat(lookingUp(file).run().err()).isEmpty();
        }

        try (ForkedJvm third = lookingUp(file).start()) {
            assertThat(RemoteBeans.read(third, "users", "CacheHits", "TotalQueries", "LookupErrors"))
                    .containsEntry("CacheHits", 9L)
                    .containsEntry("TotalQueries", 15L)
                    .containsEntry("LookupErrors", 3L);
        }
    }

    /** A file of a release in which a cache without a name of its own had the simple name of its class. */
    @Test
    void cacheWithTheFullNameOfItsClassTakesOverTheCountsOfItsSimpleName() throws Exception {
        Path file = folder.resolve("state");
        assertThat(askingForCustomers("CustomerCache", file).err()).isEmpty();
        assertThat(file).content().contains("default\tCustomerCache\tcache_hits=1\t");

        String message = "WARN trackedcache - the counts of the cache 'CustomerCache' in the state file were taken over"
                + " by 'com.acme.CustomerCache': that is its name from now on\n";
        assertThat(askingForCustomers("com.acme.CustomerCache", file).err()).isEqualTo(message);
        assertThat(file)
                .content()
                .contains("default\tcom.acme.CustomerCache\tcache_hits=2\t")
                .doesNotContain("\tCustomerCache");
        assertThat(askingForCustomers("com.acme.CustomerCache", file).err()).isEmpty();
        assertThat(file).content().contains("default\tcom.acme.CustomerCache\tcache_hits=3\t");
    }

    private static ForkedJvm.Ended askingForCustomers(String cache, Path file) throws Exception {
        String given = cache.equals("CustomerCache") ? "=" + cache : "";
        String rule = "com.acme.CustomerCache#name" + given + "{missOn=java.util.NoSuchElementException}";
        return ForkedJvm.of(AskingForCustomers.class, cache)
                .withAgent("include=" + rule + ",state.file=" + file)
                .run();
    }

    @Test
    void foreignFileIsSetAsideAndApplicationRuns() throws IOException {
        Path file = Files.writeString(folder.resolve("state"), "{\"users\": 5}");

        ForkedJvm.Ended ended = lookingUp(file).run();

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err())
                .isEqualTo("WARN trackedcache - the state file '" + file + "' is not a state file of TrackedCache."
                        + " It was set aside as '" + file + ".set-aside-1', and counting starts at zero\n");
        assertThat(folder.resolve("state.set-aside-1")).hasContent("{\"users\": 5}");
        assertThat(file).content().contains("users\tcache_hits=3\t");
    }

    @Test
    void secondJvmDoesNotUseFileOfFirst() throws Exception {
        Path file = folder.resolve("state");
        try (ForkedJvm first = lookingUp(file).start()) {
            first.awaitOutput("ready");
            Awaitility.await().until(() -> Files.exists(file));

            assertThat(lookingUp(file).run().err()).contains("is in use by another JVM or agent");
            first.stop();
        }

        assertThat(file).content().contains("users\tcache_hits=3\t");
    }

    @Test
    void killedJvmKeepsCountsOfLastSave() throws Exception {
        Path file = folder.resolve("state");
        assertThat(lookingUp(file).run().exitCode()).isZero();
        try (ForkedJvm killed = lookingUp(file).start()) {
            killed.awaitOutput("ready");
        }

        try (ForkedJvm next = lookingUp(file).start()) {
            assertThat(RemoteBeans.read(next, "users", "CacheHits"))
                    .extractingByKey("CacheHits")
                    .isIn(6L, 9L);
        }
    }

    @Test
    void everyJvmStartsAndCounts() throws IOException {
        startAndCount(5);
    }

    @Test
    @Tag("long")
    void everyOneOfManyJvmsStartsAndCounts() throws IOException {
        startAndCount(25);
    }

    /** Each JVM loads a class on two threads at the same time during its start. */
    private void startAndCount(int jvms) throws IOException {
        for (int start = 0; start < jvms; start++) {
            ForkedJvm.Ended ended = lookingUp(folder.resolve("state" + start)).run();

            assertThat(ended.err()).isEmpty();
            assertThat(folder.resolve("state" + start)).content().contains("users\tcache_hits=3\t");
        }
    }

    @Test
    void pipeInPlaceOfFileIsReportedAndApplicationEnds() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        ForkedJvm.Ended ended = lookingUp(pipe).run();

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).contains("cannot be used", "it is no regular file");
    }

    @Test
    void missingFolderIsReportedAndApplicationRuns() throws IOException {
        Path file = folder.resolve("missing").resolve("state");

        ForkedJvm.Ended ended = lookingUp(file).run();

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).startsWith("WARN trackedcache - the state file '" + file + "' cannot be used");
        assertThat(ended.err().lines()).hasSize(1);
    }

    private static ForkedJvm.Launch lookingUp(Path file) {
        return ForkedJvm.of(LookingUp.class).withAgent("state.file=" + file);
    }
}
