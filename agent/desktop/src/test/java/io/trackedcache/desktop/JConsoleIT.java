package io.trackedcache.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.TestClassPath;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests what JConsole shows of the cache of the example. */
@Tag("desktop")
class JConsoleIT {
    private static final long LOOKUPS_TO_DRAW = 250;
    private static final List<String> COUNTS = List.of("CacheHits", "CacheMisses", "CacheGets", "TotalQueries");

    @AutoClose
    private Weather weather;

    @AutoClose
    private DesktopTool console;

    @BeforeEach
    void open() throws Exception {
        weather = Weather.start();
        console = DesktopTool.jconsole("-interval=1", "-pluginpath", TestClassPath.AGENT_JAR.toString(), weather.pid());
        console.fillScreen();
        // JConsole asks this for every connection without SSL, including those to local processes.
        console.answer("Insecure connection");
    }

    @Test
    void showsTheAttributesOfTheBean() throws Exception {
        selectBelowCache("Attributes");
        for (String count : COUNTS) {
            assertShownAfterRefresh(count);
        }

        long before = weather.count("TotalQueries");
        Awaitility.await("another lookup").until(() -> weather.count("TotalQueries") > before);
        assertShownAfterRefresh("TotalQueries");
        console.screenshot("attributes");
    }

    @Test
    void showsTheReportOfACheck() {
        selectBelowCache("Operations");
        console.press("validateConsistency");
        console.soon(
                "the report",
                windows -> assertThat(Shown.rows(windows))
                        .contains(
                                List.of("consistent", "true"),
                                List.of("consistentAfterwards", "true"),
                                List.of("currentState", "snapshot")));
        console.screenshot("validate-consistency");

        console.openCell("snapshot");
        console.soon("the state", windows -> assertThat(Shown.cells(windows)).contains("cacheHits", "averageGetTime"));
        console.screenshot("validate-consistency-state");
    }

    @Test
    void showsRecentEvents() {
        selectBelowCache("Operations");
        console.press("reset");
        console.answer("OK");
        console.press("recentEvents");
        console.soon(
                "the events",
                windows -> assertThat(Shown.cells(windows)).contains("number", "time", "type", "RESET", "details"));
        console.screenshot("recent-events");
    }

    @Test
    void tabShowsTheCacheWithItsLookups() throws Exception {
        console.selectTab("TrackedCache");
        long least = weather.count("TotalQueries");
        console.soon(
                "the cache with its lookups",
                windows -> assertThat(Shown.rows(windows)).anySatisfy(row -> {
                    assertThat(row).anyMatch(cell -> cell.contains(Weather.CACHE));
                    assertThat(Shown.numbers(row))
                            .anySatisfy(number -> assertThat(number).isBetween(least, weather.count("TotalQueries")));
                }));
        console.selectCell("default/" + Weather.CACHE);
        Awaitility.await("lookups to draw")
                .atMost(Duration.ofMinutes(1))
                .until(() -> weather.count("TotalQueries") > least + LOOKUPS_TO_DRAW);
        console.screenshot("own-tab");
    }

    private void selectBelowCache(String node) {
        console.selectTab("MBeans");
        console.selectNode("io.trackedcache", "CacheStatistics", "default", Weather.CACHE);
        console.selectNode("io.trackedcache", "CacheStatistics", "default", Weather.CACHE, node);
    }

    /** Checks a count that may grow in the meantime. */
    private void assertShownAfterRefresh(String count) throws Exception {
        long least = weather.count(count);
        console.press("Refresh");
        console.soon(count, windows -> assertThat(Shown.number(windows, count)).isBetween(least, weather.count(count)));
    }
}
