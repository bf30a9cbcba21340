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

/** What JConsole shows of the example's cache. */
@Tag("desktop")
class JConsoleIT {
    private static final long LOOKUPS_TO_BE_DRAWN = 250;
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
        // Asked for every connection without SSL, as is one to a process of this machine.
        console.answer("Insecure connection");
    }

    @Test
    void attributesAreThoseOfTheBean() throws Exception {
        selectBelowCache("Attributes");
        for (String count : COUNTS) {
            showsFreshly(count);
        }

        long before = weather.count("TotalQueries");
        Awaitility.await("another lookup").until(() -> weather.count("TotalQueries") > before);
        showsFreshly("TotalQueries");
        console.screenshot("attributes");
    }

    @Test
    void reportOfACheckIsShown() {
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
    void recentEventsAreShown() {
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
    void ownTabShowsTheCacheWithItsLookups() throws Exception {
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
        Awaitility.await("something to be drawn")
                .atMost(Duration.ofMinutes(1))
                .until(() -> weather.count("TotalQueries") > least + LOOKUPS_TO_BE_DRAWN);
        console.screenshot("own-tab");
    }

    private void selectBelowCache(String node) {
        console.selectTab("MBeans");
        console.selectNode("io.trackedcache", "CacheStatistics", "default", Weather.CACHE);
        console.selectNode("io.trackedcache", "CacheStatistics", "default", Weather.CACHE, node);
    }

    /** The count may go on while it is looked at. */
    private void showsFreshly(String count) throws Exception {
        long least = weather.count(count);
        console.press("Refresh");
        console.soon(count, windows -> assertThat(Shown.number(windows, count)).isBetween(least, weather.count(count)));
    }
}
