package io.trackedcache.tracker;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of a cache, up to a fixed number of them. Where this is exceeded, the oldest event of the group
 * with the most events is dropped.
 */
final class EventLog {
    private final int size;
    private final TrackerClock clock;
    private final Books books;

    /** Whether a thread is in {@link #addUnlessBusy}. */
    private final AtomicBoolean isBusy = new AtomicBoolean();

    /** The events of each group that has any, the oldest first. Guarded by this. */
    private final Map<EventGroup, Deque<Entry>> groups = new EnumMap<>(EventGroup.class);

    /** Guarded by this. */
    private long added;

    /** An event in a third of the memory that a {@link TrackerEvent} takes. */
    private record Entry(
            long order,
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
        Deque<Entry> group = group(type.group());
        // Last, as everything before it may overflow the stack.
        group.addLast(new Entry(
                added++,
                now.getEpochSecond(),
                now.getNano(),
                type,
                text,
                amount,
                after.hits(),
                after.misses(),
                after.total()));
        dropSurplus();
    }

    private Deque<Entry> group(EventGroup group) {
        Deque<Entry> known = groups.get(group);
        if (known == null) {
            known = new ArrayDeque<>(1);
            groups.put(group, known);
        }
        return known;
    }

    private void dropSurplus() {
        int count = 0;
        Deque<Entry> largest = null;
        for (Deque<Entry> group : groups.values()) {
            count += group.size();
            largest = largest == null || isLarger(group, largest) ? group : largest;
        }
        if (count > size && largest != null) {
            largest.removeFirst();
        }
    }

    /** Of two groups of one size, the one with the older event is the larger one. */
    private static boolean isLarger(Deque<Entry> group, Deque<Entry> other) {
        int difference = group.size() - other.size();
        return difference > 0
                || (difference == 0
                        && !group.isEmpty()
                        && group.getFirst().order() < other.getFirst().order());
    }

    /** Returns the newest events, the newest of all last. */
    List<TrackerEvent> newest(int count) {
        List<Entry> newest = newestOfEachGroup(count);
        newest.sort(Comparator.comparingLong(Entry::order));
        return newest.subList(Math.max(0, newest.size() - count), newest.size()).stream()
                .map(Entry::event)
                .toList();
    }

    /** Does no more under the lock, since recording threads may wait for it. */
    private synchronized List<Entry> newestOfEachGroup(int count) {
        List<Entry> newest = new ArrayList<>();
        for (Deque<Entry> group : groups.values()) {
            Iterator<Entry> backwards = group.descendingIterator();
            for (int taken = 0; taken < count && backwards.hasNext(); taken++) {
                newest.add(backwards.next());
            }
        }
        return newest;
    }

    synchronized void clear() {
        groups.clear();
    }
}
