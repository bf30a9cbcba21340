package io.trackedcache.tracker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What windows must tell, from everything that was ever recorded: each record is kept with its time, and each reading
 * that was ever due. Nothing is thrown away, and nothing is subtracted.
 */
final class NaiveWindows {
    private static final int STEPS = 12;

    private final TrackerClock clock;
    private final long origin;
    private final List<Recorded> records = new ArrayList<>();
    private final Map<Duration, List<Reading>> readings = new LinkedHashMap<>();

    /** One call that recorded something. */
    private record Recorded(long nanos, CounterLedger adds) {}

    /**
     * A look at the counts.
     *
     * @param recorded how many records had been made
     */
    private record Reading(long nanos, int recorded) {}

    /**
     * What a window holds.
     *
     * @param counts from the reading at its begin up to now
     * @param length how long ago that reading was
     */
    record Answer(CounterLedger counts, Duration length) {}

    NaiveWindows(List<Duration> windows, TrackerClock clock) {
        this.clock = clock;
        this.origin = clock.nanos();
        windows.forEach(window -> readings.put(window, new ArrayList<>(List.of(now()))));
    }

    private Reading now() {
        return new Reading(clock.nanos(), records.size());
    }

    void record(CounterLedger adds) {
        records.add(new Recorded(clock.nanos(), adds));
    }

    void reset() {
        readings.replaceAll((window, old) -> new ArrayList<>(List.of(now())));
    }

    /** Each window has a reading in every twelfth of it, counted from the beginning of all, that is ever looked at. */
    void advance() {
        readings.forEach((window, taken) -> {
            long step = window.toNanos() / STEPS;
            long lastStep = (taken.get(taken.size() - 1).nanos() - origin) / step;
            if ((clock.nanos() - origin) / step > lastStep) {
                taken.add(now());
            }
        });
    }

    /** Begins at the oldest reading within the window, or at the newest where all are older. Is a look itself. */
    Answer last(Duration window) {
        Reading begin = begin(readingsFor(window), window);
        advance();
        CounterLedger counts = records.subList(begin.recorded(), records.size()).stream()
                .map(Recorded::adds)
                .reduce(CounterLedger.EMPTY, CounterLedger::plus);
        return new Answer(counts, Duration.ofNanos(clock.nanos() - begin.nanos()));
    }

    private List<Reading> readingsFor(Duration window) {
        return readings.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(window) >= 0)
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private Reading begin(List<Reading> taken, Duration window) {
        return taken.stream()
                .filter(reading -> clock.nanos() - reading.nanos() <= window.toNanos())
                .findFirst()
                .orElse(taken.get(taken.size() - 1));
    }

    /** What was recorded in so long a time up to now, the begin included: by the times of the records alone. */
    CounterLedger recordedWithin(Duration time) {
        return records.stream()
                .filter(record -> clock.nanos() - record.nanos() <= time.toNanos())
                .map(Recorded::adds)
                .reduce(CounterLedger.EMPTY, CounterLedger::plus);
    }
}
