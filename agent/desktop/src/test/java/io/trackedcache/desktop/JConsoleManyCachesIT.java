package io.trackedcache.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.TestClassPath;
import io.trackedcache.agent.app.Observed;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** JConsole stays responsive with a thousand caches. */
@Tag("desktop")
class JConsoleManyCachesIT {
    private static final int CACHES = 1_000;

    @Test
    void tabAndBeansShowAThousandCaches() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(Observed.class).withAgent().start()) {
            jvm.awaitOutput("ready");
            for (int cache = 0; cache < CACHES; cache++) {
                jvm.tell("named cache-" + cache);
            }
            jvm.awaitLine("done: named cache-" + (CACHES - 1));
            try (DesktopTool console = DesktopTool.jconsole(
                    "-interval=1", "-pluginpath", TestClassPath.AGENT_JAR.toString(), Long.toString(jvm.pid()))) {
                console.fillScreen();
                console.answer("Insecure connection");
                console.selectTab("TrackedCache");
                console.soon(
                        "all caches",
                        windows -> assertThat(windows.texts()).anyMatch(text -> text.contains("1,000 caches")));
                console.selectCell("default/cache-1");
                console.screenshot("many-caches");

                console.selectTab("MBeans");
                console.selectNode("io.trackedcache", "Registry");
                console.selectNode("io.trackedcache", "Registry", "Attributes");
                console.soon(
                        "the number of caches",
                        windows -> assertThat(Shown.rows(windows)).contains(List.of("CacheCount", "1000")));
            }
        }
    }
}
