package io.trackedcache.tracker;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The newest events of a cache, up to a fixed number of them. */
final class EventLog {
    private final int size;
    private final TrackerClock clock;
    private final Books books;

    /** Whether a thread is in {@link #addUnlessBusy}. */
    private final AtomicBoolean isBusy = new AtomicBoolean();

    private final Deque<Entry> entries = new ArrayDeque<>(1);

    /** An event in a third of the memory that a {@link TrackerEvent} takes. */
    private record Entry(
            long epochSecond,
            int nano,
            EventType type,
            @Nullable String text,
            long amount,
            long hits,
            long misses,
            long total) {

        TrackerEvent event() {
            return new TrackerEvent(
                    Instant.ofEpochSecond(epochSecond, nano),
                    type,
                    text != null ? text : type.details(amount),
                    new TrackerEvent.Totals(hits, misses, total));
        }
    }

    EventLog(int size, TrackerClock clock, Books books) {
        this.size = size;
        this.clock = clock;
        this.books = books;
    }

    void add(EventType type, long amount) {
        add(type, null, amount);
    }

    void add(EventType type, String text) {
        add(type, text, 0);
    }

    /**
     * Adds an event unless another thread is doing so: for events that may happen on many threads at once, so that no
     * thread waits for another. A flag and not a lock, because the caller may be at the end of its stack: an overflow
     * in here must not leave other threads waiting.
     */
    void addUnlessBusy(EventType type, long amount) {
        if (!isBusy.getAndSet(true)) {
            try {
                add(type, amount);
            } finally {
                isBusy.set(false);
            }
        }
    }

    private synchronized void add(EventType type, @Nullable String text, long amount) {
        if (size == 0) {
            return;
        }
        Instant now = clock.now();
        CounterLedger after = books.seen();
        // Last, as everything before it may overflow the stack.
        entries.addLast(new Entry(
                now.getEpochSecond(), now.getNano(), type, text, amount, after.hits(), after.misses(), after.total()));
        if (entries.size() > size) {
            entries.removeFirst();
        }
    }

    /** Returns the newest events, the newest of all last. */
    List<TrackerEvent> newest(int count) {
        Deque<TrackerEvent> events = new ArrayDeque<>();
        for (Entry entry : newestEntries(count)) {
            events.addFirst(entry.event());
        }
        return List.copyOf(events);
    }

    /** Returns the newest of all first. Does no more under the lock, since recording threads may wait for it. */
    private synchronized List<Entry> newestEntries(int count) {
        List<Entry> newest = new ArrayList<>(Math.min(count, entries.size()));
        Iterator<Entry> backwards = entries.descendingIterator();
        while (newest.size() < count && backwards.hasNext()) {
            newest.add(backwards.next());
        }
        return newest;
    }

    synchronized void clear() {
        entries.clear();
    }
}
