package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.CountingInItsOwnWay;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests with programs that count their caches themselves: rightly, wrongly, and not at all. Most of them wait for
 * checks, so they do it at the same time.
 */
@Execution(ExecutionMode.CONCURRENT)
class CountersInTheirOwnWaysIT {
    private static final String REPORTING = "heal.interval=1s";
    private static final String HEALING =
            REPORTING + ",heal.own-counters.write=own/cache_hits;own/total_queries;neighbour/total_queries";

    /** The events of a drift and of its healing. */
    private static final List<String> STEPS = List.of("DRIFT", "DRIFT_ADDED", "HEAL");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** After so many checks, what has not happened does not happen. */
    private static final int CHECKS = 2;

    @Test
    void driftIsTheLossToTheLastUpdate() throws Exception {
        assertDriftIsTheLoss("Losing");
    }

    @Tag("long")
    @Test
    void driftOfAStaticCounterIsTheLossToTheLastUpdate() throws Exception {
        assertDriftIsTheLoss("LosingStatic");
    }

    private static void assertDriftIsTheLoss(String way) throws Exception {
        try (ForkedJvm jvm = start(way, "0", REPORTING)) {
            long shown;
            try (Beans beans = new Beans(jvm)) {
                jvm.tell("");
                long hits = number(jvm, "true hits: ");
                shown = number(jvm, "shown: ");

                beans.awaitRow("drift", hits, shown);
                beans.awaitChecks(CHECKS);

                CompositeData row = beans.row();
                assertThat(row.get("drift")).isEqualTo(hits - shown);
                assertThat((String) row.get("explanation"))
                        .contains(
                                "it has lost at least " + (hits - shown) + " update",
                                ": OwnWays.java:",
                                "`hits` is read");
                assertThat(beans.eventTypes()).contains("DRIFT").doesNotContain("DRIFT_ADDED", "HEAL");
            }
            assertThat(shownAtTheEnd(jvm)).isEqualTo(shown);
        }
    }

    /** Takes ten seconds at least, as only a loss that persists for so long is certain. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"Losing", "LosingStatic"})
    void counterThatIsNamedIsHealedAfterAnEvent(String way) throws Exception {
        try (ForkedJvm jvm = start(way, "3", HEALING)) {
            long hits;
            try (Beans beans = new Beans(jvm)) {
                jvm.tell("");
                hits = number(jvm, "true hits: ");

                beans.awaitRow("same", hits, hits);
                beans.awaitChecks(CHECKS);

                assertThat(beans.row().get("value")).isEqualTo(hits);
                assertThat(beans.eventTypes())
                        .filteredOn(type -> STEPS.contains(type))
                        .startsWith("DRIFT", "DRIFT_ADDED")
                        .endsWith("HEAL");
            }
            assertThat(shownAtTheEnd(jvm)).isEqualTo(hits);
        }
    }

    @Test
    void rightCounterIsNeitherReportedNorWritten() throws Exception {
        assertNeitherReportedNorWritten("Atomic", "same");
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "Adder, same",
        "Locked, same",
        "Resetting, same|waiting",
        "More, more|other",
        "Fewer, other",
        "Blocking, silent",
        "Throwing, unreadable",
        "Lying, other"
    })
    void otherCountersAreNeitherReportedNorWritten(String way, String states) throws Exception {
        assertNeitherReportedNorWritten(way, states);
    }

    /** All of them are named by the setting, so that what must not be written could be. */
    private static void assertNeitherReportedNorWritten(String way, String states) throws Exception {
        try (ForkedJvm jvm = start(way, "0", HEALING)) {
            try (Beans beans = new Beans(jvm)) {
                beans.awaitState("own", states);
                beans.awaitState("neighbour", "same");
                jvm.tell("");
                beans.awaitChecks(CHECKS);
                assertThat(beans.eventTypes()).doesNotContainAnyElementsOf(STEPS);
            }
            assertNothingIsReported(jvm);
        }
    }

    private static void assertNothingIsReported(ForkedJvm jvm) throws IOException {
        long written = number(jvm, "written: ");
        assertThat(number(jvm, "shown: ")).isEqualTo(written);
        ForkedJvm.Ended ended = jvm.stop();
        assertThat(ended.out()).endsWith("ready\nshown: " + written + "\n");
        assertThat(ended.err()).doesNotContain("its own counter");
        assertThat(ended.exitCode()).isZero();
    }

    private static ForkedJvm start(String way, String seconds, String settings) throws IOException {
        return ForkedJvm.of(CountingInItsOwnWay.class, way, seconds)
                .withAgent(settings)
                .start();
    }

    private static long number(ForkedJvm jvm, String name) {
        return Long.parseLong(jvm.awaitLine(name));
    }

    private static long shownAtTheEnd(ForkedJvm jvm) throws IOException {
        jvm.awaitOutput("ready");
        String out = jvm.stop().out();
        return Long.parseLong(
                out.substring(out.lastIndexOf("shown: ") + "shown: ".length()).strip());
    }

    /** The beans of the cache and of its neighbour. */
    private static final class Beans implements AutoCloseable {
        private final RemoteBeans beans;
        private final ObjectName cache;

        Beans(ForkedJvm jvm) throws Exception {
            jvm.awaitOutput("started");
            beans = RemoteBeans.of(jvm);
            cache = beans.awaitCache("own");
        }

        void awaitRow(String state, long ours, long value) {
            Awaitility.await(state + " where " + value + " of " + ours + " is shown")
                    .atMost(PATIENCE)
                    .until(() -> {
                        List<CompositeData> rows = rows(cache);
                        return rows.size() == 1
                                && rows.get(0).get("state").equals(state)
                                && rows.get(0).get("ours").equals(ours)
                                && rows.get(0).get("value").equals(value)
                                && rows.get(0).get("drift").equals(ours - value);
                    });
        }

        void awaitState(String name, String states) throws JMException {
            ObjectName bean = beans.awaitCache(name);
            Awaitility.await(name + " is " + states)
                    .atMost(PATIENCE)
                    .until(() -> rows(bean).stream()
                            .anyMatch(row -> List.of(states.split("\\|")).contains((String) row.get("state"))));
        }

        /** Waits until the cache has been checked so often again. Own counters are checked as often. */
        void awaitChecks(int checks) {
            Set<Date> times = new HashSet<>();
            Awaitility.await("checks").atMost(PATIENCE).until(() -> {
                times.add((Date) beans.attributes(cache, "LastCheck").get("LastCheck"));
                return times.size() > checks;
            });
        }

        CompositeData row() throws Exception {
            return rows(cache).get(0);
        }

        List<String> eventTypes() throws Exception {
            return table(cache, "RecentEvents").stream()
                    .map(event -> (String) event.get("type"))
                    .toList();
        }

        private List<CompositeData> rows(ObjectName bean) throws Exception {
            return table(bean, "OwnCounters");
        }

        private List<CompositeData> table(ObjectName bean, String attribute) throws Exception {
            List<CompositeData> rows = new ArrayList<>();
            Object read =
                    Objects.requireNonNull(beans.attributes(bean, attribute).get(attribute));
            for (Object row : ((TabularData) read).values()) {
                rows.add((CompositeData) row);
            }
            return rows;
        }

        @Override
        public void close() throws IOException {
            beans.close();
        }
    }
}
