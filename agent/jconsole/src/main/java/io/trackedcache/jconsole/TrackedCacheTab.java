package io.trackedcache.jconsole;

import io.trackedcache.jconsole.reading.CacheOperations;
import io.trackedcache.jconsole.reading.CacheReading;
import io.trackedcache.jconsole.reading.Reading;
import java.awt.BorderLayout;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;

/** All that the tab shows. For the event thread. */
final class TrackedCacheTab {
    private static final int CACHES = 0;
    private static final int METHODS = 1;

    private final CacheOperations operations;
    private final Confirmation confirmation;
    private final ActionBar actions = new ActionBar();
    private final CachesPane caches = new CachesPane();
    private final MethodsPane methods = new MethodsPane();
    private final JTabbedPane numbers = new JTabbedPane();
    private final MessageCards cards = new MessageCards(numbers);
    private final Footer footer = new Footer();
    private final JPanel panel = new JPanel(new BorderLayout());

    /** What is shown; a slower reading that was begun before it comes too late. */
    private long shownNanos = Long.MIN_VALUE;

    private int cacheCount;
    private boolean connected;
    private boolean busy;

    TrackedCacheTab(CacheOperations operations, Confirmation confirmation) {
        this.operations = operations;
        this.confirmation = confirmation;
        numbers.addTab("Caches", caches.component());
        numbers.addTab(MethodsPane.title(Figure.UNKNOWN), methods.component());
        ComponentNames.give(numbers, "Numbers", "The caches, and the methods that are not counted");
        panel.add(actions.component(), BorderLayout.NORTH);
        panel.add(cards.component(), BorderLayout.CENTER);
        panel.add(footer.component(), BorderLayout.SOUTH);
        ComponentNames.give(panel, "TrackedCache", "The tracked caches of the other JVM");
        actions.whenFiltered(this::filter);
        actions.whenHealIsWanted(() -> caches.selected().ifPresent(this::heal));
        actions.whenResetIsWanted(() -> caches.selected().ifPresent(this::reset));
        caches.whenSelected(this::allowActions);
        numbers.addChangeListener(event -> allowActions());
        allowActions();
    }

    JPanel component() {
        return panel;
    }

    void show(Reading reading) {
        if (shownNanos != Long.MIN_VALUE && reading.nanos() - shownNanos < 0) {
            return;
        }
        shownNanos = reading.nanos();
        connected = reading.isRead();
        caches.show(reading);
        if (connected) {
            cacheCount = reading.caches().size();
            reading.agent().methods().ifPresent(found -> {
                methods.show(found);
                numbers.setTitleAt(METHODS, MethodsPane.title(found));
            });
        }
        cards.show(reading);
        footer.show(reading);
        actions.showMatches(caches.visibleRows(), cacheCount);
        allowActions();
    }

    void say(String notice) {
        footer.say(notice);
    }

    private void filter(String words) {
        caches.filter(words);
        methods.filter(words);
        actions.showMatches(caches.visibleRows(), cacheCount);
        allowActions();
    }

    private void heal(CacheReading cache) {
        footer.say("Checking " + cache.key().label() + " …");
        ask(cache, operations::heal, footer::say);
    }

    private void reset(CacheReading cache) {
        String question = "Reset the numbers of " + cache.key().label() + "?\n\n"
                + "What people see of this cache starts at 0 again, here and over JMX.\n"
                + "The lifetime counters that are exported go on.\n"
                + "This cannot be undone.";
        if (confirmation.isGiven(panel, "Reset", question)) {
            ask(cache, operations::reset, said -> {
                caches.interrupt(cache);
                footer.say(said);
            });
        }
    }

    private void ask(CacheReading cache, Function<CacheReading, String> operation, Consumer<String> answer) {
        setBusy(true);
        Consumer<String> answered = said -> {
            setBusy(false);
            answer.accept(said);
        };
        new Asking<>(() -> operation.apply(cache), answered, answered).execute();
    }

    private void setBusy(boolean newBusy) {
        busy = newBusy;
        allowActions();
    }

    /** One at a time, and none for what is not to be seen. */
    private void allowActions() {
        boolean seen = numbers.getSelectedIndex() == CACHES && caches.selected().isPresent();
        actions.allowActions(seen && connected && !busy);
    }
}
