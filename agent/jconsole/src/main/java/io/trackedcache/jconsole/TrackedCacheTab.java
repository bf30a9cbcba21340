package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.CacheActions;
import io.trackedcache.jconsole.snapshot.CacheSnapshot;
import io.trackedcache.jconsole.snapshot.HealingReader;
import io.trackedcache.jconsole.snapshot.JvmSnapshot;
import io.trackedcache.jconsole.snapshot.RegistryTables;
import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;

/** The tab. For the event thread only. */
final class TrackedCacheTab {
    private static final int CACHES = 0;
    private static final int METHODS = 1;
    private static final int ALERTS = 2;
    private static final int STATS = 3;

    private final CacheActions operations;
    private final Confirmation confirmation;
    private final ActionBar actions = new ActionBar();
    private final CachesPane caches;
    private final MethodsPane methods = new MethodsPane();
    private final AlertsPane alerts = new AlertsPane();
    private final StatsPane stats = new StatsPane();
    private final JTabbedPane numbers = new JTabbedPane();
    private final MessageCards cards = new MessageCards(numbers);
    private final Footer footer = new Footer();
    private final JPanel panel = new JPanel(new BorderLayout());

    /** The time of the shown snapshot. A snapshot that was started earlier but ends later is dropped. */
    private long shownNanos = Long.MIN_VALUE;

    private int cacheCount;
    private boolean connected;
    private boolean busy;

    TrackedCacheTab(CacheActions operations, HealingReader healing, Confirmation confirmation) {
        this.caches = new CachesPane(healing::read);
        this.operations = operations;
        this.confirmation = confirmation;
        numbers.addTab("Caches", caches.component());
        numbers.addTab(MethodsPane.title(FormattedNumber.UNKNOWN), methods.component());
        numbers.addTab(AlertsPane.title(FormattedNumber.UNKNOWN), alerts.component());
        numbers.addTab(StatsPane.title(FormattedNumber.UNKNOWN), stats.component());
        ComponentNames.set(
                numbers, "Numbers", "The caches, the methods that are not counted, the open alerts, and the counters");
        panel.add(actions.component(), BorderLayout.NORTH);
        panel.add(cards.component(), BorderLayout.CENTER);
        panel.add(footer.component(), BorderLayout.SOUTH);
        ComponentNames.set(panel, "TrackedCache", "The tracked caches of the other JVM");
        actions.onFilter(this::filter);
        actions.onHeal(() -> caches.selected().ifPresent(this::heal));
        actions.onReset(() -> caches.selected().ifPresent(this::reset));
        caches.onSelection(this::allowActions);
        numbers.addChangeListener(event -> allowActions());
        allowActions();
    }

    JPanel component() {
        return panel;
    }

    void show(JvmSnapshot snapshot) {
        if (shownNanos != Long.MIN_VALUE && snapshot.nanos() - shownNanos < 0) {
            return;
        }
        shownNanos = snapshot.nanos();
        connected = snapshot.isRead();
        caches.show(snapshot);
        if (connected) {
            cacheCount = snapshot.caches().size();
            snapshot.agent().methods().ifPresent(found -> {
                methods.show(found);
                numbers.setTitleAt(METHODS, MethodsPane.title(found));
            });
            show(snapshot.tables());
        }
        cards.show(snapshot);
        footer.show(snapshot);
        actions.showMatches(caches.visibleRows(), cacheCount);
        allowActions();
    }

    /** An older agent has no such tables, which is not the same as empty ones. */
    private void show(RegistryTables tables) {
        alerts.show(tables.alerts().orElse(List.of()));
        numbers.setTitleAt(ALERTS, AlertsPane.title(sizeOf(tables.alerts())));
        stats.show(tables.stats().orElse(List.of()));
        numbers.setTitleAt(STATS, StatsPane.title(sizeOf(tables.stats())));
    }

    private static String sizeOf(Optional<? extends List<?>> rows) {
        return rows.map(known -> FormattedNumber.grouped(known.size())).orElse(FormattedNumber.UNKNOWN);
    }

    void showNotice(String notice) {
        footer.showNotice(notice);
    }

    private void filter(String words) {
        caches.filter(words);
        methods.filter(words);
        alerts.filter(words);
        stats.filter(words);
        actions.showMatches(caches.visibleRows(), cacheCount);
        allowActions();
    }

    private void heal(CacheSnapshot cache) {
        footer.showNotice("Checking " + cache.key().label() + " …");
        run(cache, operations::heal, footer::showNotice);
    }

    private void reset(CacheSnapshot cache) {
        String question = "Reset the statistics of " + cache.key().label() + "?\n\n"
                + "The displayed statistics of this cache start at 0 again, here and in JMX.\n"
                + "Exported lifetime counters are not reset.\n"
                + "This cannot be undone.";
        if (confirmation.confirms(panel, "Reset", question)) {
            run(cache, operations::reset, result -> {
                caches.interrupt(cache);
                footer.showNotice(result);
            });
        }
    }

    private void run(CacheSnapshot cache, Function<CacheSnapshot, String> operation, Consumer<String> whenDone) {
        setBusy(true);
        Consumer<String> finished = result -> {
            setBusy(false);
            whenDone.accept(result);
        };
        new BackgroundCall<>(() -> operation.apply(cache), finished, finished).execute();
    }

    private void setBusy(boolean newBusy) {
        busy = newBusy;
        allowActions();
    }

    /** Enables the buttons if a cache is selected and visible, and no action is running. */
    private void allowActions() {
        boolean visible =
                numbers.getSelectedIndex() == CACHES && caches.selected().isPresent();
        actions.allowActions(visible && connected && !busy);
    }
}
