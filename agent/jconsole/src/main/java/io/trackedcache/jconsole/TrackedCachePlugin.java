package io.trackedcache.jconsole;

import com.sun.tools.jconsole.JConsoleContext;
import com.sun.tools.jconsole.JConsoleContext.ConnectionState;
import com.sun.tools.jconsole.JConsolePlugin;
import io.trackedcache.jconsole.snapshot.CacheActions;
import io.trackedcache.jconsole.snapshot.CurrentConnection;
import io.trackedcache.jconsole.snapshot.HealingReader;
import io.trackedcache.jconsole.snapshot.SnapshotReader;
import java.awt.EventQueue;
import java.util.Map;
import javax.management.MBeanServerConnection;
import javax.swing.JPanel;
import javax.swing.SwingWorker;
import org.jspecify.annotations.Nullable;

/** The plug-in that JConsole finds in the jar. JConsole creates one for each connection. */
public final class TrackedCachePlugin extends JConsolePlugin {
    private final CurrentConnection current = this::connection;
    private final SnapshotReader reader = new SnapshotReader(current);

    /** Volatile, because JConsole refreshes from its own thread. */
    private volatile @Nullable TrackedCacheTab tab;

    public TrackedCachePlugin() {
        addContextPropertyChangeListener(event -> showDisconnection(event.getPropertyName(), event.getNewValue()));
    }

    @Override
    public Map<String, JPanel> getTabs() {
        TrackedCacheTab shown = tab;
        if (shown == null) {
            shown = new TrackedCacheTab(new CacheActions(current), new HealingReader(current), Confirmation::byDialog);
            tab = shown;
        }
        return Map.of("TrackedCache", shown.component());
    }

    /** Returns the task for a refresh. JConsole runs it unless the previous one is still running. */
    @Override
    public @Nullable SwingWorker<?, ?> newSwingWorker() {
        TrackedCacheTab shown = tab;
        return shown == null ? null : new BackgroundCall<>(reader::read, shown::show, shown::showNotice);
    }

    private @Nullable MBeanServerConnection connection() {
        JConsoleContext context = getContext();
        return context == null ? null : context.getMBeanServerConnection();
    }

    /** Shows a lost connection. JConsole does not refresh without a connection, so no refresh would show it. */
    private void showDisconnection(String property, @Nullable Object state) {
        TrackedCacheTab shown = tab;
        if (shown != null
                && property.equals(JConsoleContext.CONNECTION_STATE_PROPERTY)
                && state == ConnectionState.DISCONNECTED) {
            EventQueue.invokeLater(() -> shown.show(reader.notConnected()));
        }
    }
}
