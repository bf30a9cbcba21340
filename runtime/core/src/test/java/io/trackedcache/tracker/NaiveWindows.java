package io.trackedcache.tracker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A simple model of {@link Windows}: it keeps every record with its time, and every checkpoint that was ever due. It
 * drops nothing and subtracts nothing.
 */
final class NaiveWindows {
    private static final int STEPS = 12;

    private final TrackerClock clock;
    private final long origin;
    private final List<Recorded> records = new ArrayList<>();
    private final Map<Duration, List<Checkpoint>> checkpoints = new LinkedHashMap<>();

    /** One record. */
    private record Recorded(long nanos, CounterLedger adds) {}

    /**
     * A checkpoint.
     *
     * @param recorded how many records there were
     */
    private record Checkpoint(long nanos, int recorded) {}

    /**
     * The content of a window.
     *
     * @param counts what was recorded from its first checkpoint up to now
     * @param length the time since that checkpoint
     */
    record Answer(CounterLedger counts, Duration length) {}

    NaiveWindows(List<Duration> windows, TrackerClock clock) {
        this.clock = clock;
        this.origin = clock.nanos();
        windows.forEach(window -> checkpoints.put(window, new ArrayList<>(List.of(now()))));
    }

    private Checkpoint now() {
        return new Checkpoint(clock.nanos(), records.size());
    }

    void record(CounterLedger adds) {
        records.add(new Recorded(clock.nanos(), adds));
    }

    void reset() {
        checkpoints.replaceAll((window, old) -> new ArrayList<>(List.of(now())));
    }

    /** Takes a checkpoint for each window that has none yet in the current twelfth, counted from the origin. */
    void advance() {
        checkpoints.forEach((window, taken) -> {
            long step = window.toNanos() / STEPS;
            long lastStep = (taken.get(taken.size() - 1).nanos() - origin) / step;
            if ((clock.nanos() - origin) / step > lastStep) {
                taken.add(now());
            }
        });
    }

    /**
     * Begins at the newest checkpoint that is at least as old as the window, or at the oldest if all are newer.
     * Advances the windows too.
     */
    Answer last(Duration window) {
        Checkpoint begin = begin(checkpointsFor(window), window);
        advance();
        CounterLedger counts = records.subList(begin.recorded(), records.size()).stream()
                .map(Recorded::adds)
                .reduce(CounterLedger.EMPTY, CounterLedger::plus);
        return new Answer(counts, Duration.ofNanos(clock.nanos() - begin.nanos()));
    }

    private List<Checkpoint> checkpointsFor(Duration window) {
        return checkpoints.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(window) >= 0)
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private Checkpoint begin(List<Checkpoint> taken, Duration window) {
        return taken.stream()
                .filter(checkpoint -> clock.nanos() - checkpoint.nanos() >= window.toNanos())
                .reduce((older, newer) -> newer)
                .orElse(taken.get(0));
    }

    /**
     * Returns what was recorded in this time up to now, its first instant included, by the times of the records alone.
     */
    CounterLedger recordedWithin(Duration time) {
        return records.stream()
                .filter(record -> clock.nanos() - record.nanos() <= time.toNanos())
                .map(Recorded::adds)
                .reduce(CounterLedger.EMPTY, CounterLedger::plus);
    }
}
