package io.trackedcache.jconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trackedcache.jconsole.snapshot.CacheActions;
import io.trackedcache.jconsole.snapshot.CurrentConnection;
import io.trackedcache.jconsole.snapshot.HealingReader;
import io.trackedcache.jconsole.snapshot.OpenBean;
import io.trackedcache.jconsole.snapshot.SnapshotReader;
import io.trackedcache.jconsole.snapshot.TestCache;
import io.trackedcache.jconsole.snapshot.TestJvm;
import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;

/** The tabs of the selected cache, with what its checks have found. */
class CacheTabsTest {
    private static final String LOST = "it has lost 5 updates: Prices.java:42: hits++ is not one step";

    private final TestJvm jvm = new TestJvm().withAgent();
    private final TestCache prices = new TestCache("prices")
            .ownCounter("cache_misses", "a.Prices.misses", 7L, 7L, "same", "")
            .ownCounter("cache_hits", "a.Prices.hits", 1_095L, 1_100L, "drift", LOST);
    private final TestCache stock = new TestCache("stock");

    private final CurrentConnection current = () -> {
        assertThat(EventQueue.isDispatchThread())
                .as("the connection is used on the event thread")
                .isFalse();
        return jvm.server();
    };
    private final SnapshotReader reader = new SnapshotReader(current);
    private final TrackedCacheTab tab = EventThread.get(() -> new TrackedCacheTab(
            new CacheActions(current), new HealingReader(current), (over, action, question) -> true));
    private final JPanel panel = tab.component();

    @Test
    void ownCountersOfTheSelectedCacheAreShownWithTheCauseOfTheWorst() {
        jvm.add(prices.counts(1_100, 7, 0).healing(1, 0, -1), stock);
        refresh();
        awaitTitle(1, "Own counters (2)");

        JTable counters = named("own-counters", JTable.class);
        assertThat(row(counters, 0).subList(0, 6))
                .containsExactly("cache_hits", "a.Prices.hits", "1,095", "1,100", "5", "drift");
        assertThat(row(counters, 1).subList(0, 6))
                .containsExactly("cache_misses", "a.Prices.misses", "7", "7", "0", "same");
        assertThat(row(counters, 0).get(6)).startsWith("2023-11-1");
        assertThat(explanation()).isEqualTo("cache_hits, kept in a.Prices.hits\ndrift: " + LOST);
        paintTab(1, "own-counters");
    }

    @Test
    void selectionOfACounterSurvivesRefreshes() {
        jvm.add(prices);
        refresh();
        awaitTitle(1, "Own counters (2)");
        EventThread.run(() -> named("own-counters", JTable.class).setRowSelectionInterval(1, 1));
        String same = "cache_misses, kept in a.Prices.misses\nsame: it shows what the agent has counted";
        assertThat(explanation()).isEqualTo(same);
        EventThread.run(() -> named("own-counter", JTextArea.class).select(2, 5));

        prices.fault("total_queries == cache_hits + cache_misses", 1, 1);
        refresh();
        awaitTitle(3, "Faults (1)");

        assertThat(explanation()).isEqualTo(same);
        assertThat(named("own-counter", JTextArea.class).getSelectedText()).isEqualTo("che");
    }

    @Test
    void cacheWithoutOwnCountersNamesTheAnnotation() {
        jvm.add(stock);
        refresh();
        awaitTitle(1, "Own counters (0)");

        assertThat(explanation()).contains("@CacheCounter,", "@CacheCounters:");
        assertThat(named("about-differences", JTextArea.class).getText()).startsWith("There is nothing to compare");
        assertThat(named("about-faults", JTextArea.class).getText()).startsWith("No check has found a fault");
        paintTab(1, "own-counters-none");
    }

    @Test
    void anotherCacheIsReadWhenItIsSelected() {
        jvm.add(prices, stock);
        refresh();
        awaitTitle(1, "Own counters (2)");

        EventThread.run(() -> named("caches", JTable.class).setRowSelectionInterval(1, 1));
        assertThat(EventThread.get(() -> named("own-counters", JTable.class).getRowCount()))
                .as("counters of the cache that is no longer selected")
                .isZero();
        awaitTitle(1, "Own counters (0)");
    }

    @Test
    void slowReadOfOneCacheIsNotShownForAnother() throws InterruptedException {
        CountDownLatch answerPrices = new CountDownLatch(1);
        CountDownLatch readsStock = new CountDownLatch(1);
        CountDownLatch answerStock = new CountDownLatch(1);
        jvm.add(prices, stock);
        replaceBean(prices, () -> awaitLatch(answerPrices));
        replaceBean(stock, () -> {
            readsStock.countDown();
            awaitLatch(answerStock);
        });
        refresh();
        EventThread.run(() -> named("caches", JTable.class).setRowSelectionInterval(1, 1));
        refresh();

        answerPrices.countDown();
        assertThat(readsStock.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(EventThread.get(this::explanation)).isEqualTo("Reading …");

        answerStock.countDown();
        await().until(() -> EventThread.get(this::explanation).contains("older than this tab"));
    }

    private void replaceBean(TestCache cache, Runnable whenRead) {
        jvm.unregister(cache.bean());
        jvm.register(cache.bean(), new OpenBean().attribute("Faults", () -> {
                    whenRead.run();
                    return null;
                }));
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void differencesAndFaultsAndEventsAreShown() {
        jvm.add(prices.difference("loads, and misses", 12, 10, "refreshes")
                .fault("total_queries == cache_hits + cache_misses", 2, 1)
                .event("VIOLATION", "issues: 1")
                .event("HEAL", "total_queries: 100 → 95")
                .event("DRIFT", "cache_hits: 1095 → 1100")
                .event("DRIFT_ADDED", "cache_hits: 1095 → 1100"));
        refresh();
        awaitTitle(3, "Faults (1)");

        assertThat(tabs().getTitleAt(2)).isEqualTo("Differences (1)");
        assertThat(row(named("differences", JTable.class), 0))
                .containsExactly("loads, and misses", "12", "10", "-2", "refreshes");
        assertThat(row(named("faults", JTable.class), 0))
                .containsExactly("total_queries == cache_hits + cache_misses", "2", "1");
        JTable events = named("check-events", JTable.class);
        assertThat(IntStream.range(0, 4).mapToObj(row -> row(events, row).subList(1, 3)))
                .containsExactly(
                        List.of("lost updates added", "cache_hits: 1095 → 1100"),
                        List.of("updates lost", "cache_hits: 1095 → 1100"),
                        List.of("healed", "total_queries: 100 → 95"),
                        List.of("fault found", "issues: 1"));
        paintTab(2, "differences");
        paintTab(3, "faults");
    }

    @Test
    void olderAgentWithoutTheseTablesIsNamed() {
        jvm.add(prices);
        jvm.unregister(prices.bean());
        jvm.register(prices.bean(), new OpenBean());
        refresh();
        await().until(() -> EventThread.get(this::explanation).contains("older than this tab"));

        assertThat(IntStream.range(1, 4).mapToObj(tabs()::getTitleAt))
                .containsExactly("Own counters (–)", "Differences (–)", "Faults (–)");
        assertThat(named("about-differences", JTextArea.class).getText()).contains("older than this tab");
        assertThat(named("about-faults", JTextArea.class).getText()).contains("older than this tab");
    }

    private void refresh() {
        var snapshot = reader.read();
        EventThread.run(() -> tab.show(snapshot));
    }

    private void awaitTitle(int index, String title) {
        await(title).until(() -> EventThread.get(() -> tabs().getTitleAt(index).equals(title)));
    }

    private void paintTab(int index, String name) {
        EventThread.run(() -> {
            tabs().setSelectedIndex(index);
            Components.paint(panel, 1_200, 640, "tab-" + name);
        });
    }

    private String explanation() {
        return named("own-counter", JTextArea.class).getText();
    }

    private JTabbedPane tabs() {
        return named("selected-cache", JTabbedPane.class);
    }

    private static List<String> row(JTable table, int row) {
        return IntStream.range(0, table.getColumnCount())
                .mapToObj(column ->
                        ((JLabel) table.prepareRenderer(table.getCellRenderer(row, column), row, column)).getText())
                .toList();
    }

    private <C extends JComponent> C named(String name, Class<C> type) {
        return Components.named(panel, name, type);
    }
}
