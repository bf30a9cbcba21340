package io.trackedcache.tracker;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest events of a cache, as many as it is told to remember. */
final class EventLog {
    private final int size;
    private final TrackerClock clock;
    private final Deque<Entry> entries = new ArrayDeque<>(1);

    /** An event in a third of the memory that it takes once somebody looks at it. */
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

    EventLog(int size, TrackerClock clock) {
        this.size = size;
        this.clock = clock;
    }

    void add(EventType type, long amount, CounterLedger after) {
        add(type, null, amount, after);
    }

    void add(EventType type, String text, CounterLedger after) {
        add(type, text, 0, after);
    }

    private synchronized void add(EventType type, @Nullable String text, long amount, CounterLedger after) {
        if (size == 0) {
            return;
        }
        if (entries.size() == size) {
            entries.removeFirst();
        }
        Instant now = clock.now();
        entries.addLast(new Entry(
                now.getEpochSecond(), now.getNano(), type, text, amount, after.hits(), after.misses(), after.total()));
    }

    /** The newest events, the newest of all last. */
    synchronized List<TrackerEvent> newest(int count) {
        List<TrackerEvent> events = new ArrayList<>();
        int older = entries.size() - count;
        for (Entry entry : entries) {
            if (older-- <= 0) {
                events.add(entry.event());
            }
        }
        return List.copyOf(events);
    }

    synchronized void clear() {
        entries.clear();
    }
}
