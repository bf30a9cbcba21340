package io.trackedcache.jconsole;

import io.trackedcache.jconsole.reading.CacheKey;
import io.trackedcache.jconsole.reading.CacheReading;
import io.trackedcache.jconsole.reading.Histories;
import io.trackedcache.jconsole.reading.Reading;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.SortOrder;

/** The table of all caches, and under it the chart of the one that is selected. */
final class CachesPane {
    private static final double TABLE_SHARE = 0.55;

    private final SortedTable<CacheReading, CacheKey> table =
            new SortedTable<>("Caches", "The caches of the other JVM", CacheColumns.with(List.of()), CacheReading::key);
    private final RatesChart chart = new RatesChart();
    private final Histories histories = new Histories();
    private final JSplitPane pane =
            new JSplitPane(JSplitPane.VERTICAL_SPLIT, true, new JScrollPane(table.component()), chart);
    private long readNanos;

    CachesPane() {
        pane.setResizeWeight(TABLE_SHARE);
        pane.setBorder(BorderFactory.createEmptyBorder());
        ComponentNames.give(pane, "Caches and rates", "The caches, and the rates of the one that is selected");
        table.sortBy(0, SortOrder.ASCENDING);
        table.whenSelected(this::showRates);
    }

    JSplitPane component() {
        return pane;
    }

    void whenSelected(Runnable listener) {
        table.whenSelected(listener);
    }

    void show(Reading reading) {
        histories.add(reading);
        if (reading.isRead()) {
            readNanos = reading.nanos();
            table.setColumns(CacheColumns.with(reading.windows()));
            table.show(reading.caches());
            table.selectFirstIfNoneWasChosen();
        }
        showRates();
    }

    /** After a reset of that cache. */
    void interrupt(CacheReading cache) {
        histories.interrupt(cache.key(), System.nanoTime());
        showRates();
    }

    void filter(String words) {
        table.filter(new WordsFilter<>(words, cache -> cache.key().label()));
        showRates();
    }

    Optional<CacheReading> selected() {
        return table.selected();
    }

    int visibleRows() {
        return table.visibleRows();
    }

    private void showRates() {
        table.selected()
                .ifPresentOrElse(
                        cache -> chart.show(cache.key().label(), histories.of(cache.key()), readNanos),
                        () -> chart.showHint("Select a cache to see its rates."));
    }
}
