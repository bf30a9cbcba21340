package io.trackedcache.jconsole;

import com.sun.tools.jconsole.JConsoleContext;
import com.sun.tools.jconsole.JConsoleContext.ConnectionState;
import com.sun.tools.jconsole.JConsolePlugin;
import io.trackedcache.jconsole.reading.CacheOperations;
import io.trackedcache.jconsole.reading.CurrentConnection;
import io.trackedcache.jconsole.reading.RegistryReader;
import java.awt.EventQueue;
import java.util.Map;
import javax.management.MBeanServerConnection;
import javax.swing.JPanel;
import javax.swing.SwingWorker;
import org.jspecify.annotations.Nullable;

/** What JConsole finds in the jar: one of these for each of its connections. */
public final class TrackedCachePlugin extends JConsolePlugin {
    private final CurrentConnection current = this::connection;
    private final RegistryReader reader = new RegistryReader(current);

    /** JConsole refreshes from a thread of its own. */
    private volatile @Nullable TrackedCacheTab tab;

    public TrackedCachePlugin() {
        addContextPropertyChangeListener(event -> noticeLoss(event.getPropertyName(), event.getNewValue()));
    }

    @Override
    public Map<String, JPanel> getTabs() {
        TrackedCacheTab shown = tab;
        if (shown == null) {
            shown = new TrackedCacheTab(new CacheOperations(current), Confirmation::byDialog);
            tab = shown;
        }
        return Map.of("TrackedCache", shown.component());
    }

    /** Runs at each refresh, unless the one before it is still running. */
    @Override
    public @Nullable SwingWorker<?, ?> newSwingWorker() {
        TrackedCacheTab shown = tab;
        return shown == null ? null : new Asking<>(reader::read, shown::show, shown::say);
    }

    private @Nullable MBeanServerConnection connection() {
        JConsoleContext context = getContext();
        return context == null ? null : context.getMBeanServerConnection();
    }

    /** There are no refreshes without a connection, so this would not be seen by one. */
    private void noticeLoss(String property, @Nullable Object state) {
        TrackedCacheTab shown = tab;
        if (shown != null
                && property.equals(JConsoleContext.CONNECTION_STATE_PROPERTY)
                && state == ConnectionState.DISCONNECTED) {
            EventQueue.invokeLater(() -> shown.show(reader.notConnected()));
        }
    }
}
