package io.trackedcache.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Adds up what tracking costs. Whoever spends time on it, says so here. */
public final class CostBook {
    /** Tells what a lookup costs at this moment, by trying. */
    @FunctionalInterface
    public interface LookupMeter {
        /** The nanoseconds that the probe of one plain lookup takes. */
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

    /** Guarded by this, as is what follows: the lookups that the time in probes has been reckoned for. */
    private long lookupsReckoned;

    private double probeNanos;

    /** On every class that is loaded. */
    public void classSeen(long nanos, boolean isWoven) {
        classesSeen.getAndIncrement();
        weavingNanos.getAndAdd(nanos);
        if (isWoven) {
            classesWoven.getAndIncrement();
        }
    }

    /** The housekeeper has done something. */
    public void houseKept(long nanos) {
        housekeepingNanos.getAndAdd(nanos);
    }

    /** An error of ours was kept away from the application. Allocates nothing: there may be no memory left. */
    public void probeFailed(String text) {
        probeErrors.getAndIncrement();
        lastErrorAtMillis = System.currentTimeMillis();
        lastError = text;
    }

    /** The same where nothing can be said of it; does not allocate. */
    public void probeFailedUnheard() {
        probeErrors.getAndIncrement();
    }

    /** To deal with an error took that long. */
    public void errorHandled(long nanos) {
        handlingNanos.getAndAdd(nanos);
    }

    /** How many errors were kept away from the application. */
    public long probeErrors() {
        return probeErrors.get();
    }

    /** The last of them, if there was one of which something could be said. */
    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    /** How to find out what a lookup costs. */
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
                Duration.ofNanos(reckon(lookups)),
                probeErrors.get(),
                Duration.ofNanos(handlingNanos.get()),
                lastError(),
                last == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastErrorAtMillis)));
    }

    /** What is new is charged at what it costs now; so the sum never goes back, even if caches do. */
    private synchronized long reckon(long lookups) {
        LookupMeter known = meter;
        long news = lookups - lookupsReckoned;
        if (known != null && news > 0) {
            probeNanos += news * known.nanosPerLookup();
        }
        // Fewer than before where a cache has gone; what comes after that is new again.
        lookupsReckoned = known == null ? 0 : lookups;
        return Math.round(probeNanos);
    }
}
