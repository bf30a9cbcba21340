package io.trackedcache.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The sums of what tracking costs: each part of the agent adds the time that it spends. */
public final class CostBook {
    /** Measures the current cost of a lookup by running some. */
    @FunctionalInterface
    public interface LookupMeter {
        /** Returns the nanoseconds that the probe of one lookup takes that needs no following. */
        double nanosPerLookup();
    }

    private final AtomicLong classesSeen = new AtomicLong();
    private final AtomicLong classesWoven = new AtomicLong();
    private final AtomicLong weavingNanos = new AtomicLong();
    private final AtomicLong housekeepingNanos = new AtomicLong();
    private final AtomicLong probeErrors = new AtomicLong();
    private final AtomicLong handlingNanos = new AtomicLong();
    private volatile @Nullable String lastError;
    private volatile long lastErrorAtMillis;
    private volatile @Nullable LookupMeter meter;

    /** The lookups that are included in {@link #probeNanos}. Guarded by this. */
    private long lookupsCharged;

    /** Guarded by this. */
    private double probeNanos;

    /** Adds a loaded class; called with every class. */
    public void classSeen(long nanos, boolean isWoven) {
        classesSeen.getAndIncrement();
        weavingNanos.getAndAdd(nanos);
        if (isWoven) {
            classesWoven.getAndIncrement();
        }
    }

    /** Adds the time of a task of the housekeeper. */
    public void houseKept(long nanos) {
        housekeepingNanos.getAndAdd(nanos);
    }

    /** Adds an error of the agent that was kept from the application. Allocates nothing, as memory may have run out. */
    public void probeFailed(String text) {
        probeErrors.getAndIncrement();
        lastErrorAtMillis = System.currentTimeMillis();
        lastError = text;
    }

    /** Adds an error that could not be described; does not allocate. */
    public void probeFailedUnheard() {
        probeErrors.getAndIncrement();
    }

    /** Adds the time that handling an error took. */
    public void errorHandled(long nanos) {
        handlingNanos.getAndAdd(nanos);
    }

    /** Returns the number of errors that were kept from the application. */
    public long probeErrors() {
        return probeErrors.get();
    }

    /** Returns the last error that could be described. */
    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    /** Sets the meter that measures the cost of a lookup. */
    public void meterLookupsBy(LookupMeter newMeter) {
        meter = newMeter;
    }

    Overhead overhead(long lookups) {
        String last = lastError;
        return new Overhead(
                classesSeen.get(),
                classesWoven.get(),
                Duration.ofNanos(weavingNanos.get()),
                Duration.ofNanos(housekeepingNanos.get()),
                lookups,
                Duration.ofNanos(charge(lookups)),
                probeErrors.get(),
                Duration.ofNanos(handlingNanos.get()),
                lastError(),
                last == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastErrorAtMillis)));
    }

    /** Charges new lookups at their current cost, so the sum never decreases, even when caches are removed. */
    private synchronized long charge(long lookups) {
        LookupMeter known = meter;
        long news = lookups - lookupsCharged;
        if (known != null && news > 0) {
            probeNanos += news * known.nanosPerLookup();
        }
        // Fewer than before if a cache was removed; lookups after that are new again.
        lookupsCharged = known == null ? 0 : lookups;
        return Math.round(probeNanos);
    }
}
