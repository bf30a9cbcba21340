package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.CleaningUpOften;
import io.trackedcache.agent.app.FailingCallbacks;
import java.util.List;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.Test;

/** Tests of what is kept of errors and heals. */
class CallbackErrorsIT {
    private static final String CLASS = FailingCallbacks.class.getName() + "$";

    @Test
    void textsOfErrorsAreKeptWithTheClassOfTheListenerOrClassifier() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(FailingCallbacks.class).withAgent().start()) {
            jvm.awaitOutput("ready");
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                ObjectName agent = beans.await(new ObjectName("io.trackedcache:type=Agent"));
                assertThat(rows(
                                beans.server().getAttribute(agent, "CallbackErrors"),
                                "kind",
                                "class",
                                "error",
                                "count"))
                        .containsExactlyInAnyOrder(
                                "classifier, " + CLASS + "Classifier, java.lang.IllegalStateException: no idea, 2",
                                "registry listener, " + CLASS
                                        + "OfTheRegistry, java.lang.IllegalArgumentException: no room, 1",
                                "alert listener, " + CLASS
                                        + "OfAlerts, java.lang.UnsupportedOperationException: no pager, 2",
                                "listener of stat counters, " + CLASS
                                        + "OfCounters, java.lang.ArithmeticException: too many, 1");
            }
            assertThat(jvm.stop().err())
                    .contains("the classifier " + CLASS + "Classifier failed, so the lookup is counted without it")
                    .contains("OfCounters of", "failed with java.lang.ArithmeticException: too many");
        }
    }

    @Test
    void frequentCleanupsDoNotDisplaceHealsAndErrors() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(CleaningUpOften.class).withAgent().start()) {
            jvm.awaitOutput("ready");
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                Object events = beans.server()
                        .invoke(beans.awaitCache("often"), "recentEvents", new Object[] {1_000}, new String[] {
                            "java.lang.Integer"
                        });
                List<String> types = rows(events, "type");
                assertThat(types).hasSize(100).contains("RESTORE", "VIOLATION", "HEAL", "LOAD_FAILED");
                assertThat(types.subList(4, 100)).containsOnly("CLEANUP");
                assertThat(rows(events, "details")).contains("total_queries: 100 → 95");
            }
        }
    }

    private static List<String> rows(Object table, String... columns) {
        return ((TabularData) table)
                .values().stream()
                        .map(row -> List.of(((CompositeData) row).getAll(columns)).stream()
                                .map(String::valueOf)
                                .reduce((left, right) -> left + ", " + right)
                                .orElse(""))
                        .toList();
    }
}
