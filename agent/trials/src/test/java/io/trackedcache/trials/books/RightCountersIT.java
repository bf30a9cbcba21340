package io.trackedcache.trials.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.RemoteBeans;
import io.trackedcache.agent.app.CountingRightly;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.management.JMException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counters that count rightly must not be reported, let alone written, however long the load. */
@Tag("long")
@Tag("one-jdk")
class RightCountersIT {
    /** A multiple of ten; more than an hour is a matter of patience alone. */
    private static final int SECONDS = Integer.getInteger("own-counters.seconds", 300);

    private static final List<String> CACHES = List.of("atomic", "adder", "locked");

    /** All of them are named by the setting, so that what must not be written could be. */
    private static final String SETTINGS = "heal.interval=1s,heal.own-counters.write="
            + String.join(";", CACHES.stream().map(name -> name + "/cache_hits").toList());

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void rightCountersAreNeitherReportedNorWrittenUnderLoad() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(CountingRightly.class, Integer.toString(SECONDS))
                .withAgent(SETTINGS)
                .start()) {
            try (RemoteBeans beans = connected(jvm)) {
                for (int second = CountingRightly.STEP; second <= SECONDS; second += CountingRightly.STEP) {
                    jvm.awaitLine("lookups after " + second + " s: ");
                    assertNothingIsReported(beans, second);
                }
                for (String cache : CACHES) {
                    awaitSame(beans, cache, trueHits(jvm, cache));
                }
                assertNothingIsReported(beans, SECONDS);
            }
            assertNothingIsWritten(jvm);
        }
    }

    private static RemoteBeans connected(ForkedJvm jvm) throws Exception {
        jvm.awaitLine("lookups after " + CountingRightly.STEP + " s: ");
        return RemoteBeans.of(jvm);
    }

    private static void assertNothingIsReported(RemoteBeans beans, int second) throws Exception {
        for (String cache : CACHES) {
            String description = cache + " after " + second + " s";
            assertThat(table(beans, cache, "RecentEvents"))
                    .as(description)
                    .extracting(event -> event.get("type"))
                    .doesNotContain("DRIFT", "DRIFT_ADDED", "HEAL");
            assertThat(table(beans, cache, "OwnCounters"))
                    .as(description)
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("state")).isIn("same", "waiting"))
                    .satisfies(row -> assertThat(row.get("drift")).isIn(0L, null));
        }
    }

    /** Waits until a check has compared all lookups of the program. */
    private static void awaitSame(RemoteBeans beans, String cache, long hits) {
        Awaitility.await(cache + " shows " + hits).atMost(PATIENCE).until(() -> {
            CompositeData row = table(beans, cache, "OwnCounters").get(0);
            return row.get("state").equals("same")
                    && row.get("value").equals(hits)
                    && row.get("ours").equals(hits);
        });
    }

    private static void assertNothingIsWritten(ForkedJvm jvm) throws IOException {
        Collection<String> expected = new ArrayList<>();
        for (String cache : CACHES) {
            expected.add("shown by " + cache + ": " + trueHits(jvm, cache));
        }
        ForkedJvm.Ended ended = jvm.stop();
        assertThat(ended.out().lines()).containsAll(expected);
        assertThat(ended.err()).doesNotContain("its own counter");
        assertThat(ended.exitCode()).isZero();
    }

    private static long trueHits(ForkedJvm jvm, String cache) {
        return Long.parseLong(jvm.awaitLine("true hits of " + cache + ": "));
    }

    private static List<CompositeData> table(RemoteBeans beans, String cache, String attribute)
            throws IOException, JMException {
        List<CompositeData> rows = new ArrayList<>();
        Object read = Objects.requireNonNull(
                beans.attributes(beans.awaitCache(cache), attribute).get(attribute));
        ((TabularData) read).values().forEach(row -> rows.add((CompositeData) row));
        return rows;
    }
}
