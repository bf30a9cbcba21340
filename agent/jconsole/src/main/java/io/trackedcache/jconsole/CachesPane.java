package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.CacheHealing;
import io.trackedcache.jconsole.snapshot.CacheHistories;
import io.trackedcache.jconsole.snapshot.CacheKey;
import io.trackedcache.jconsole.snapshot.CacheSnapshot;
import io.trackedcache.jconsole.snapshot.JvmSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.SortOrder;

/** The pane with the table of all caches, and the rates and faults of the selected cache below. */
final class CachesPane {
    private static final double TABLE_SHARE = 0.55;

    private final SortedTable<CacheSnapshot, CacheKey> table = new SortedTable<>(
            "Caches", "The caches of the other JVM", CacheColumns.with(List.of()), CacheSnapshot::key);
    private final RatesChart chart = new RatesChart();
    private final CacheTabs tabs = new CacheTabs(chart);
    private final CacheHistories histories = new CacheHistories();
    private final JSplitPane pane =
            new JSplitPane(JSplitPane.VERTICAL_SPLIT, true, new JScrollPane(table.component()), tabs.component());
    private final HealingUpdates updates;
    private Optional<CacheKey> shownKey = Optional.empty();
    private long readNanos;

    /** @param healing reads what the checks of a cache have found; not called on the event thread */
    CachesPane(Function<CacheSnapshot, CacheHealing> healing) {
        updates = new HealingUpdates(healing, this::showIfSelected);
        pane.setResizeWeight(TABLE_SHARE);
        pane.setBorder(BorderFactory.createEmptyBorder());
        ComponentNames.set(pane, "Caches and details", "The caches, and the details of the selected cache");
        table.sortBy(0, SortOrder.ASCENDING);
        table.onSelection(this::showSelected);
    }

    JSplitPane component() {
        return pane;
    }

    void onSelection(Runnable listener) {
        table.onSelection(listener);
    }

    void show(JvmSnapshot snapshot) {
        histories.add(snapshot);
        if (snapshot.isRead()) {
            readNanos = snapshot.nanos();
            table.setColumns(CacheColumns.with(snapshot.windows()));
            table.show(snapshot.caches());
            table.selectFirstIfNoneSelected();
            table.selected().ifPresent(updates::request);
        }
        showSelected();
    }

    /** Starts a gap in the chart after a reset of the cache. */
    void interrupt(CacheSnapshot cache) {
        histories.interrupt(cache.key(), System.nanoTime());
        showRates();
    }

    void filter(String words) {
        table.filter(new WordsFilter<>(words, cache -> cache.key().label()));
        showSelected();
    }

    Optional<CacheSnapshot> selected() {
        return table.selected();
    }

    int visibleRows() {
        return table.visibleRows();
    }

    private void showSelected() {
        showRates();
        Optional<CacheKey> key = table.selected().map(CacheSnapshot::key);
        if (!key.equals(shownKey)) {
            shownKey = key;
            tabs.showHint(key.isPresent() ? "Reading …" : "Select a cache to see what its checks have found.");
            table.selected().ifPresent(updates::request);
        }
    }

    /** Drops the details of a cache that is no longer the selected one. */
    private void showIfSelected(CacheHealing healing) {
        if (shownKey.filter(healing.cache()::equals).isPresent()) {
            tabs.show(healing);
        }
    }

    private void showRates() {
        table.selected()
                .ifPresentOrElse(
                        cache -> chart.show(cache.key().label(), histories.of(cache.key()), readNanos),
                        () -> chart.showHint("Select a cache to see its rates."));
    }
}
