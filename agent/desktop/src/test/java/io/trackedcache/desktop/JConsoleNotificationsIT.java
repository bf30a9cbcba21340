package io.trackedcache.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.RemoteBeans;
import io.trackedcache.agent.app.Observed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Alerts in JConsole, from an application that the test controls. */
@Tag("desktop")
class JConsoleNotificationsIT {
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
