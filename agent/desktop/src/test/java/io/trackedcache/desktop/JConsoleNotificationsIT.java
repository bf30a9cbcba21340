package io.trackedcache.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.RemoteBeans;
import io.trackedcache.agent.TestClassPath;
import io.trackedcache.agent.app.Observed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Alerts and drifts in JConsole, from an application that the test controls. */
@Tag("desktop")
class JConsoleNotificationsIT {
    @Test
    void tabShowsACounterOfTheApplicationThatLosesUpdates() throws Exception {
        try (ForkedJvm jvm =
                ForkedJvm.of(Observed.class).withAgent("heal.interval=1s").start()) {
            jvm.awaitOutput("ready");
            jvm.tell("own");
            jvm.tell("hits 1000");
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                beans.awaitCache("users");
            }
            try (DesktopTool console = DesktopTool.jconsole(
                    "-interval=1", "-pluginpath", TestClassPath.AGENT_JAR.toString(), Long.toString(jvm.pid()))) {
                console.answer("Insecure connection");
                console.selectTab("TrackedCache");
                console.selectTab("Own counters (1)");
                console.soon(
                        "the counter that agrees",
                        windows -> assertThat(Shown.rows(windows))
                                .anySatisfy(row -> assertThat(row).contains("cache_hits", "1,000", "same")));

                jvm.tell("lost 5");
                console.soon("the drift", windows -> {
                    assertThat(Shown.rows(windows))
                            .anySatisfy(row -> assertThat(row).contains("cache_hits", "1,000", "1,005", "5", "drift"));
                    assertThat(windows.texts())
                            .anyMatch(text -> text.contains("it shows at least 5 less than we counted"));
                });
                console.screenshot("own-counters");

                console.selectTab("Faults (1)");
                console.soon(
                        "the event",
                        windows -> assertThat(Shown.rows(windows))
                                .anySatisfy(
                                        row -> assertThat(row).contains("updates lost", "cache_hits: 1000 → 1005")));
                console.screenshot("faults");
                console.selectTab("Alerts (1)");
                console.soon(
                        "the alert",
                        windows -> assertThat(windows.texts())
                                .anyMatch(text -> text.startsWith("users: its own counter cache_hits shows 1000 where"
                                        + " we counted 1005: it shows at least 5 less than we counted")));
                console.screenshot("drift-alert");
            }
        }
    }

    @Test
    void showsAnAlertAboutTheHitRate() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(Observed.class)
                .withAgent("alert.hit-rate=0.5,alert.min-lookups=100,alert.warm-up=0s")
                .start()) {
            jvm.awaitOutput("ready");
            jvm.tell("hits 10");
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                beans.awaitCache("users");
            }
            try (DesktopTool console = DesktopTool.jconsole(Long.toString(jvm.pid()))) {
                console.fillScreen();
                console.answer("Insecure connection");
                console.selectTab("MBeans");
                console.selectNode("io.trackedcache", "CacheStatistics", "default", "users");
                console.selectNode("io.trackedcache", "CacheStatistics", "default", "users", "Notifications");
                console.press("Subscribe");
                console.soon(
                        "the subscription",
                        windows -> assertThat(windows.texts()).contains("Notifications[0]"));

                jvm.tell("misses 190");
                console.soon(
                        "the alert",
                        windows -> assertThat(Shown.rows(windows))
                                .anySatisfy(row -> assertThat(row)
                                        .contains("io.trackedcache.hit-rate.low")
                                        .anyMatch(cell ->
                                                cell.matches("users: hit rate .* has fallen below 50.0 % .*"))));
                console.screenshot("notifications");
            }
        }
    }
}
