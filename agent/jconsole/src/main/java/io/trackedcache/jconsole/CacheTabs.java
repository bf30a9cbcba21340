package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.CacheHealing;
import io.trackedcache.jconsole.snapshot.CacheKey;
import java.util.List;
import java.util.Optional;
import javax.swing.JTabbedPane;

/** The tabs of the selected cache: its rates, and what the checks of its counts have found. */
final class CacheTabs {
    private static final int OWN_COUNTERS = 1;
    private static final int DIFFERENCES = 2;
    private static final int FAULTS = 3;
    private static final CacheKey NO_CACHE = new CacheKey("", "", "");

    private final OwnCountersPane ownCounters = new OwnCountersPane();
    private final DifferencesPane differences = new DifferencesPane();
    private final FaultsPane faults = new FaultsPane();
    private final JTabbedPane tabs = new JTabbedPane();

    CacheTabs(RatesChart chart) {
        tabs.addTab("Rates", chart);
        tabs.addTab(OwnCountersPane.title(FormattedNumber.UNKNOWN), ownCounters.component());
        tabs.addTab(DifferencesPane.title(FormattedNumber.UNKNOWN), differences.component());
        tabs.addTab(FaultsPane.title(FormattedNumber.UNKNOWN), faults.component());
        ComponentNames.set(
                tabs, "Selected cache", "Its rates, the application's own counters, differences, and faults");
    }

    JTabbedPane component() {
        return tabs;
    }

    /** Shows a sentence instead of what the checks have found. */
    void showHint(String sentence) {
        show(CacheHealing.failed(NO_CACHE, sentence));
    }

    /** A table that an older agent does not have has no count, which is not the same as 0. */
    void show(CacheHealing healing) {
        ownCounters.show(healing);
        tabs.setTitleAt(OWN_COUNTERS, OwnCountersPane.title(sizeOf(healing.ownCounters())));
        differences.show(healing);
        tabs.setTitleAt(DIFFERENCES, DifferencesPane.title(sizeOf(healing.differences())));
        faults.show(healing);
        tabs.setTitleAt(FAULTS, FaultsPane.title(sizeOf(healing.faults())));
    }

    private static String sizeOf(Optional<? extends List<?>> rows) {
        return rows.map(known -> FormattedNumber.grouped(known.size())).orElse(FormattedNumber.UNKNOWN);
    }
}
