package io.trackedcache.jconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.tools.jconsole.JConsolePlugin;
import java.util.ServiceLoader;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingWorker;
import org.junit.jupiter.api.Test;

class TrackedCachePluginTest {
    private final JConsolePlugin plugin = ServiceLoader.load(JConsolePlugin.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(TrackedCachePlugin.class::isInstance)
            .findFirst()
            .orElseThrow();

    @Test
    void hasOneTab() {
        assertThat(EventThread.get(plugin::getTabs)).containsOnlyKeys("TrackedCache");
        assertThat(EventThread.get(plugin::getTabs)).isEqualTo(EventThread.get(plugin::getTabs));
    }

    @Test
    void hasNoTaskBeforeItsTabExists() {
        assertThat(plugin.newSwingWorker()).isNull();
    }

    @Test
    void showsThatThereIsNoConnection() throws Exception {
        JPanel panel = EventThread.get(plugin::getTabs).values().iterator().next();
        SwingWorker<?, ?> refresh = plugin.newSwingWorker();
        refresh.execute();

        JLabel status = Components.named(panel, "status", JLabel.class);
        await().until(() -> EventThread.get(status::getText).startsWith("The connection is lost."));
    }
}
