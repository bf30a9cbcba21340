package io.trackedcache.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests what VisualVM shows of the example. It shows MBeans only with a plug-in that its packages do not contain: see
 * {@link VisualVmPlugins}.
 */
@Tag("one-jdk")
@Tag("desktop")
class VisualVmIT {
    @TempDir
    private Path userFolder;

    @AutoClose
    private Weather weather;

    @AutoClose
    private DesktopTool visualVm;

    @BeforeEach
    void open() throws Exception {
        weather = Weather.start();
        VisualVmPlugins.addTo(userFolder);
        visualVm = DesktopTool.visualVm("--nosplash", "--userdir", userFolder.toString(), "--openpid", weather.pid());
        visualVm.answer("I Accept");
        visualVm.selectTab("Overview");
        visualVm.fillScreen();
    }

    @Test
    void showsTheAgentAndItsThread() {
        visualVm.soon(
                "the option",
                windows -> assertThat(windows.texts())
                        .anySatisfy(
                                text -> assertThat(text).contains("-javaagent:").contains("trackedcache-agent.jar")));
        visualVm.screenshot("overview");

        visualVm.selectTab("Threads");
        visualVm.soon("the thread", windows -> {
            assertThat(Shown.cells(windows)).contains("trackedcache-housekeeper");
            assertThat(windows.texts()).anyMatch(text -> text.matches("(?s).*Live threads:.[1-9].*"));
        });
        visualVm.screenshot("threads");
    }

    @Test
    void showsBeansOnlyWithThePlugIn() throws Exception {
        if (!VisualVmPlugins.areAvailable()) {
            visualVm.soon(
                    "tabs without beans",
                    windows -> assertThat(windows.texts()).contains("Monitor").doesNotContain("MBeans"));
            return;
        }
        visualVm.selectTab("MBeans");
        visualVm.selectNode("io.trackedcache", "CacheStatistics", "default", Weather.CACHE);
        for (String count : List.of("CacheHits", "CacheMisses", "TotalQueries")) {
            long least = weather.count(count);
            visualVm.press("Refresh");
            visualVm.soon(
                    count, windows -> assertThat(Shown.number(windows, count)).isBetween(least, weather.count(count)));
        }
        visualVm.screenshot("mbeans");
    }
}
