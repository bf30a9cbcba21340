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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.management.MBeanServerConnection;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackedCacheTabTest {
    private static final int NAME = 0;
    private static final int HIT_RATE = 2;

    /** The same date in all but the remotest time zones. */
    private static final long NOON = 1_699_963_200_000L;

    private final TestJvm jvm = new TestJvm().withAgent();
    private final List<String> questions = new ArrayList<>();
    private @Nullable MBeanServerConnection connection = jvm.server();
    private boolean confirms = true;

    private final CurrentConnection current = () -> {
        assertThat(EventQueue.isDispatchThread())
                .as("the connection is used on the event thread")
                .isFalse();
        return connection;
    };
    private final SnapshotReader reader = new SnapshotReader(current);
    private final TrackedCacheTab tab = EventThread.get(() -> new TrackedCacheTab(
            new CacheActions(current),
            new HealingReader(current),
            (over, action, question) -> confirms && questions.add(question)));
    private final JPanel panel = tab.component();

    @Test
    void showsEachCacheInARow() {
        jvm.add(
                new TestCache("shop", "prices", "")
                        .counts(9_000, 1_000, 400)
                        .details(7, 12_000, 1_500)
                        .healing(2, 1, NOON)
                        .windowHitRates(0.95, 0.9, 0.9, 0.9),
                new TestCache("default", "users", "app@1").windows("10s").windowHitRates(new long[] {0}, -1));
        refresh();

        assertThat(headers())
                .containsExactly(
                        "Cache",
                        "Lookups",
                        "Hit rate",
                        "Misses",
                        "Expired",
                        "Errors",
                        "Size",
                        "Latency",
                        "Violations",
                        "Heals",
                        "Last heal",
                        "10s",
                        "1m",
                        "5m",
                        "15m",
                        "1h",
                        "Trend");
        assertThat(row(0))
                .containsExactly(
                        "default/users (app@1)",
                        "0",
                        "–",
                        "0",
                        "0",
                        "0",
                        "–",
                        "–",
                        "0",
                        "0",
                        "",
                        "–",
                        "–",
                        "–",
                        "–",
                        "–",
                        "–");
        assertThat(row(1))
                .containsExactly(
                        "shop/prices",
                        "10,000",
                        "90.0 %",
                        "1,000",
                        "400",
                        "7",
                        "12,000",
                        "1.5 ms",
                        "2",
                        "1",
                        "2023-11-14",
                        "–",
                        "95.0 %",
                        "90.0 %",
                        "90.0 %",
                        "90.0 %",
                        "↑ rising +5.0");
        paint("tab");
    }

    @Test
    void hitRateThatMayBeLowerIsShownWithItsBoundAndTheRemedy() {
        jvm.add(
                new TestCache("prices").counts(972, 28, 0).unattributedLoads(41),
                new TestCache("stock").counts(972, 28, 0));
        refresh();

        assertThat(column(HIT_RATE)).containsExactly("97.2 % (≥ 93.1 %)", "97.2 %");
        assertThat(cell(0, HIT_RATE).getToolTipText())
                .isEqualTo("<html>41 loads could not be matched to a lookup, so the hit rate is between 93.1 % and"
                        + " 97.2 %.<br>Annotate the parameter that holds the key with @CacheKey, in the lookup and in"
                        + " the load;<br>or signal the miss by CacheLookup;<br>or mark a load that only refreshes with"
                        + " @CacheLoad(refresh = true).</html>");
        assertThat(cell(1, HIT_RATE).getToolTipText()).isNull();
        paint("tab-bound");
    }

    @Test
    void sortsByTheHitRateItself() {
        jvm.add(
                new TestCache("bounded").counts(90, 10, 0).unattributedLoads(80),
                new TestCache("lower").counts(50, 50, 0),
                new TestCache("unused"));
        refresh();
        EventThread.run(() -> table().getRowSorter().toggleSortOrder(HIT_RATE));

        assertThat(column(NAME)).containsExactly("default/unused", "default/lower", "default/bounded");
    }

    @Test
    void statusDescribesTheAgent() {
        jvm.add(new TestCache("prices"));
        refresh();

        assertThat(status()).startsWith("Agent 1.2.3  ·  tracking on  ·  1 cache  ·  read at ");
    }

    @Test
    void refreshKeepsSelectionOrderAndWidths() {
        TestCache prices = new TestCache("prices").counts(1, 0, 0);
        jvm.add(prices, new TestCache("stock").counts(5, 0, 0));
        refresh();
        EventThread.run(() -> {
            table().getRowSorter().toggleSortOrder(1);
            table().getColumnModel().getColumn(NAME).setPreferredWidth(333);
            table().getColumnModel().moveColumn(4, 1);
            select("default/stock");
        });

        prices.counts(100, 0, 0);
        jvm.add(new TestCache("a-new-one").counts(7, 0, 0).windows("10s").windowHitRates(1));
        refresh();

        assertThat(selected()).isEqualTo("default/stock");
        assertThat(column(NAME)).containsExactly("default/stock", "default/a-new-one", "default/prices");
        assertThat(table().getRowSorter().getSortKeys().get(0).getSortOrder()).isEqualTo(SortOrder.ASCENDING);
        assertThat(table().getColumnModel().getColumn(NAME).getPreferredWidth()).isEqualTo(333);
        assertThat(headers())
                .containsExactly(
                        "Cache",
                        "Expired",
                        "Lookups",
                        "Hit rate",
                        "Misses",
                        "Errors",
                        "Size",
                        "Latency",
                        "Violations",
                        "Heals",
                        "Last heal",
                        "10s",
                        "1m",
                        "5m",
                        "15m",
                        "1h",
                        "Trend");
    }

    @Test
    void removesColumnsOfWindowsThatNoCacheHasAnyMore() {
        TestCache odd = new TestCache("odd").windows("10s").windowHitRates(1);
        jvm.add(new TestCache("prices"), odd);
        refresh();
        EventThread.run(() -> table().getRowSorter().toggleSortOrder(11));
        jvm.remove(odd);
        refresh();

        assertThat(headers()).doesNotContain("10s").contains("1h");
        assertThat(table().getRowSorter().getSortKeys()).isEqualTo(List.of(new SortKey(NAME, SortOrder.ASCENDING)));
    }

    @Test
    void selectsACacheAgainAfterItsReturn() {
        TestCache stock = new TestCache("stock");
        jvm.add(new TestCache("prices"), stock);
        refresh();
        EventThread.run(() -> select("default/stock"));
        jvm.remove(stock);
        refresh();
        assertThat(table().getSelectedRow()).isNegative();
        assertThat(button("heal").isEnabled()).isFalse();

        jvm.add(stock);
        refresh();
        assertThat(selected()).isEqualTo("default/stock");
    }

    @Test
    void filtersAThousandCaches() {
        jvm.add(IntStream.range(0, 1_000)
                .mapToObj(number -> new TestCache("cache-" + number).counts(number, 0, 0))
                .toArray(TestCache[]::new));
        refresh();
        EventThread.run(() -> named("filter", JTextField.class).setText("77 CACHE"));

        assertThat(table().getRowCount()).isEqualTo(19);
        assertThat(named("matches", JLabel.class).getText()).isEqualTo("19 of 1,000 caches");
        assertThat(button("reset").isEnabled())
                .as("for a cache that is not shown")
                .isFalse();

        refresh();
        assertThat(table().getRowCount()).isEqualTo(19);
        EventThread.run(() -> named("filter", JTextField.class).setText(""));
        assertThat(selected()).isEqualTo("default/cache-0");
    }

    @Test
    void healShowsTheSummary() {
        jvm.add(new TestCache("prices"));
        refresh();
        EventThread.run(button("heal")::doClick);

        awaitNotice("default/prices: in order; heal was true");
        assertThat(button("heal").isEnabled()).isTrue();
    }

    @Test
    void resetAsksForConfirmationAndReportsItsResult() {
        TestCache prices = new TestCache("prices").counts(5, 5, 5);
        jvm.add(prices);
        refresh();
        EventThread.run(button("reset")::doClick);

        awaitNotice("default/prices: its displayed statistics start at 0 again.");
        assertThat(questions.get(0)).contains("start at 0", "lifetime counters are not reset");
        refresh();
        assertThat(row(0)).contains("0");
    }

    @Test
    void doesNotResetWithoutConfirmation() {
        jvm.add(new TestCache("prices").counts(5, 5, 5));
        refresh();
        confirms = false;
        EventThread.run(button("reset")::doClick);
        refresh();

        assertThat(row(0)).contains("10");
        assertThat(button("reset").isEnabled()).isTrue();
    }

    @Test
    void reportsAMissingAgent() {
        jvm.unregister("io.trackedcache:type=Registry");
        jvm.unregister("io.trackedcache:type=Agent");
        refresh();

        assertThat(status()).startsWith("No TrackedCache agent in this JVM: start it with -javaagent");
        assertThat(named("message", JTextArea.class).getParent().isVisible()).isTrue();
        assertThat(named("numbers", JTabbedPane.class).getParent().isVisible()).isFalse();
        paint("tab-no-agent");
    }

    @Test
    void showsTheErrorOfTheOtherJvm() {
        jvm.unregister("io.trackedcache:type=Registry");
        jvm.register("io.trackedcache:type=Registry", new OpenBean().attribute("Caches", () -> {
                    throw new IllegalStateException("out of order");
                }));
        refresh();

        assertThat(named("message", JTextArea.class).getText())
                .startsWith("The TrackedCache agent of this JVM could not be read.")
                .endsWith("IllegalStateException: out of order");
    }

    @Test
    void keepsTheLastNumbersWhileTheConnectionIsLost() {
        jvm.add(new TestCache("prices"));
        refresh();
        connection = null;
        refresh();
        assertThat(status()).startsWith("The connection is lost.");
        assertThat(table().getRowCount()).isOne();
        assertThat(button("heal").isEnabled()).isFalse();

        connection = jvm.server();
        refresh();
        assertThat(status()).startsWith("Agent 1.2.3");
        assertThat(button("heal").isEnabled()).isTrue();
    }

    @Test
    void chartShowsTheSelectedCache() {
        jvm.add(new TestCache("prices"), new TestCache("stock"));
        refresh();
        refresh();
        assertThat(chart()).startsWith("default/prices,");

        EventThread.run(() -> select("default/stock"));
        assertThat(chart()).startsWith("default/stock,");
    }

    @Test
    void dropsASnapshotThatArrivesTooLate() {
        jvm.add(new TestCache("prices"));
        var late = reader.read();
        jvm.add(new TestCache("stock"));
        refresh();
        EventThread.run(() -> tab.show(late));

        assertThat(table().getRowCount()).isEqualTo(2);
    }

    @Test
    void skippedMethodsAreListedAsNotCountedWithTheirReasons() {
        jvm.addMethod("a.Prices", "find(long)", "WOVEN", "")
                .addMethod("a.Stock", "find(long)", "SKIPPED", "ABSTRACT")
                .addMethod("a.Users", "find(long)", "FAILED", "TOO_LARGE");
        refresh();

        assertThat(named("numbers", JTabbedPane.class).getTitleAt(1)).isEqualTo("Not counted (2)");
        JTable methods = named("methods-not-counted", JTable.class);
        assertThat(methods.getValueAt(0, 0)).isEqualTo("a.Users");
        EventThread.run(() -> methods.setRowSelectionInterval(0, 0));
        assertThat(named("explanation", JTextArea.class).getText())
                .isEqualTo("a.Users.find(long)\nFAILED, TOO_LARGE: why TOO_LARGE\nwhat to do about TOO_LARGE");
    }

    @Test
    void openAlertsAreListedAndNamedInTheStatus() {
        jvm.addAlert("prices", "io.trackedcache.hit-rate.low", 1_700_000_000_000L, "prices: hit rate 1.0 %");
        refresh();

        JTable alerts = named("alerts", JTable.class);
        assertThat(named("numbers", JTabbedPane.class).getTitleAt(2)).isEqualTo("Alerts (1)");
        assertThat(IntStream.of(0, 1, 3).mapToObj(column -> shown(alerts, 0, column)))
                .containsExactly("default/prices", "prices: hit rate 1.0 %", "io.trackedcache.hit-rate.low");
        assertThat(shown(alerts, 0, 2)).startsWith("2023-11-1");
        assertThat(named("alert", JTextArea.class).getText()).isEqualTo("prices: hit rate 1.0 %");
        assertThat(status()).contains("1 OPEN ALERT");
        EventThread.run(() -> named("numbers", JTabbedPane.class).setSelectedIndex(2));
        paint("tab-alerts");

        jvm.closeAlerts();
        refresh();
        assertThat(alerts.getRowCount()).isZero();
        assertThat(status()).doesNotContain("ALERT");
    }

    @Test
    void countersOfTheApplicationAreListed() {
        jvm.addStat("memory", 1, "loaded", 12_345, "12345").addStat("memory", 2, "mode", -1, "fast");
        refresh();

        JTable counters = named("counters", JTable.class);
        assertThat(named("numbers", JTabbedPane.class).getTitleAt(3)).isEqualTo("Counters (2)");
        assertThat(IntStream.range(0, 4).mapToObj(column -> shown(counters, 0, column)))
                .containsExactly("memory", "loaded", "12,345", "owner of memory");
        assertThat(IntStream.range(0, 3).mapToObj(column -> shown(counters, 1, column)))
                .containsExactly("memory (2)", "mode", "fast");
        EventThread.run(() -> named("filter", JTextField.class).setText("mode"));
        assertThat(counters.getRowCount()).isOne();
    }

    @Test
    void tablesThatAnOlderAgentLacksAreUnknownAndNotEmpty() {
        jvm.unregister("io.trackedcache:type=Registry");
        jvm.register("io.trackedcache:type=Registry", new OpenBean().attribute("Caches", () -> null));
        refresh();

        assertThat(named("numbers", JTabbedPane.class).getTitleAt(2)).isEqualTo("Alerts (–)");
        assertThat(named("numbers", JTabbedPane.class).getTitleAt(3)).isEqualTo("Counters (–)");
    }

    @Test
    void disablesActionsWhileTheCacheIsNotVisible() {
        jvm.add(new TestCache("prices"));
        refresh();
        EventThread.run(() -> named("numbers", JTabbedPane.class).setSelectedIndex(1));

        assertThat(button("heal").isEnabled()).isFalse();
    }

    @Test
    void columnsThatNeedMoreRoomAreScrolledAndNotCutOff() {
        jvm.add(new TestCache("prices").counts(90, 10, 0));
        refresh();
        int needed = table().getPreferredSize().width;

        paint("tab-narrow", needed / 2);
        assertThat(table().getWidth()).isEqualTo(needed);

        paint("tab-wide", 2 * needed);
        assertThat(table().getWidth()).isGreaterThan(needed);
    }

    @Test
    void headersHaveTooltips() {
        var header = table().getTableHeader();
        JComponent cell = EventThread.get(() -> (JComponent)
                header.getDefaultRenderer().getTableCellRendererComponent(table(), "Lookups", false, false, -1, 1));

        assertThat(cell.getToolTipText()).isEqualTo("Hits and misses since the start or the last reset");
    }

    @Test
    void everyControlHasANameAndADescription() {
        assertThat(Components.all(panel))
                .filteredOn(component -> component instanceof JTable
                        || component instanceof JTextField
                        || component instanceof JTextArea
                        || (component instanceof JButton && component.getParent() instanceof JPanel))
                .isNotEmpty()
                .allSatisfy(component -> {
                    assertThat(component.getName()).startsWith("trackedcache.");
                    assertThat(component.getAccessibleContext().getAccessibleName())
                            .isNotBlank();
                    assertThat(component.getAccessibleContext().getAccessibleDescription())
                            .isNotBlank();
                });
    }

    private void refresh() {
        var snapshot = reader.read();
        EventThread.run(() -> tab.show(snapshot));
    }

    private void awaitNotice(String text) {
        await().until(() ->
                EventThread.get(() -> named("notice", JTextArea.class).getText().equals(text)));
    }

    private void paint(String name) {
        paint(name, 1_200);
    }

    private void paint(String name, int width) {
        EventThread.run(() -> Components.paint(panel, width, 640, name));
    }

    private void select(String label) {
        int row = column(NAME).indexOf(label);
        table().setRowSelectionInterval(row, row);
    }

    private String selected() {
        return column(NAME).get(table().getSelectedRow());
    }

    private List<String> headers() {
        return IntStream.range(0, table().getColumnCount())
                .mapToObj(table()::getColumnName)
                .toList();
    }

    private List<String> row(int row) {
        return IntStream.range(0, table().getColumnCount())
                .mapToObj(column -> shown(row, column))
                .toList();
    }

    private List<String> column(int column) {
        return IntStream.range(0, table().getRowCount())
                .mapToObj(row -> shown(row, column))
                .toList();
    }

    private String shown(int row, int column) {
        return cell(row, column).getText();
    }

    private static String shown(JTable table, int row, int column) {
        return cell(table, row, column).getText();
    }

    private JLabel cell(int row, int column) {
        return cell(table(), row, column);
    }

    private static JLabel cell(JTable table, int row, int column) {
        return (JLabel) table.prepareRenderer(table.getCellRenderer(row, column), row, column);
    }

    private String status() {
        return named("status", JLabel.class).getText();
    }

    private String chart() {
        return named("rates-chart", JPanel.class).getAccessibleContext().getAccessibleDescription();
    }

    private JTable table() {
        return named("caches", JTable.class);
    }

    private JButton button(String name) {
        return named(name, JButton.class);
    }

    private <C extends JComponent> C named(String name, Class<C> type) {
        return Components.named(panel, name, type);
    }
}
