package io.trackedcache.state;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryListener;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.ConsistencyReport;
import io.trackedcache.tracker.CounterLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps the counts of a registry in a file, so that a JVM goes on counting where the one before it stopped.
 *
 * <p>A cache is restored when its tracker and the file are both there, in whichever order they come. Caches of the file
 * that have no tracker in this JVM stay in the file. Has no thread: whoever has one calls {@link #open} at the start
 * and {@link #save} every now and then and at the end.
 */
public final class StateKeeper implements RegistryListener {
    private final TrackerRegistry registry;
    private final String path;
    private final Consumer<String> reporter;

    /**
     * What no tracker has taken over yet, or has any more; the longest known first. Guarded by the registry: it changes
     * when a tracker comes or goes.
     */
    private final Map<CacheId, CounterLedger> waiting = new LinkedHashMap<>();

    private boolean hasDropped;

    private State state = new State.Closed();
    private boolean isSomebodyElsesReported;
    private boolean lastSaveFailed;

    /** Where the file stands; changed and asked under the lock of the keeper. */
    private sealed interface State {
        /** Nobody has looked at it yet, or somebody else has it. */
        record Closed() implements State {}

        /** It is ours. */
        record Open(StateFile file) implements State {}

        /** It must not be touched; the user was told why. Or it is finished with. */
        record Abandoned() implements State {}
    }

    /**
     * Keeps the counts once {@link #open} is called.
     *
     * @param reporter hears what the user must know, one sentence each
     */
    public StateKeeper(TrackerRegistry registry, String path, Consumer<String> reporter) {
        this.registry = registry;
        this.path = path;
        this.reporter = reporter;
    }

    /**
     * Reads the file, if it is there, and restores what it holds; never throws for what it finds. Where another JVM has
     * it, the next call tries again: that JVM may be about to end.
     */
    public synchronized void open() {
        if (!(state instanceof State.Closed)) {
            return;
        }
        try {
            StateFile file = new StateFile(path);
            if (file.lock()) {
                take(file);
            } else {
                reportSomebodyElses(file);
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            abandon(e);
        }
    }

    private void take(StateFile file) throws IOException {
        try {
            Map<CacheId, CounterLedger> kept = file.exists() ? read(file) : Map.of();
            registry.whileNothingChanges(() -> waiting.putAll(kept));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            file.unlock();
            throw e;
        }
        state = new State.Open(file);
        registry.listen(this);
    }

    private Map<CacheId, CounterLedger> read(StateFile file) throws IOException {
        try {
            return file.read();
        } catch (BrokenStateException e) {
            Path aside = file.setAside();
            reporter.accept("the state file '" + file + "' " + e.getMessage() + ". It was set aside as '" + aside
                    + "', and counting starts at zero");
            return Map.of();
        }
    }

    private void reportSomebodyElses(StateFile file) {
        if (!isSomebodyElsesReported) {
            isSomebodyElsesReported = true;
            reporter.accept(
                    "the state file '" + file + "' is in use by somebody else, so the counts of this JVM are not"
                            + " kept until it is free; give each JVM a state.file of its own");
        }
    }

    private void abandon(Throwable why) {
        state = new State.Abandoned();
        reporter.accept("the state file '" + path + "' cannot be used, so counts do not survive this JVM: "
                + (why instanceof IOException ? why.getMessage() : why));
    }

    /** Called on threads of the application: takes no lock that is held while the file is read or written. */
    @Override
    public void added(CacheId id, CacheStatisticsTracker tracker) {
        CounterLedger ledger = waiting.remove(id);
        if (ledger != null) {
            restore(id, ledger, tracker);
        }
    }

    private void restore(CacheId id, CounterLedger ledger, CacheStatisticsTracker tracker) {
        ConsistencyReport report = tracker.restore(ledger);
        if (!report.consistent()) {
            reporter.accept("the counts of the cache '" + id + "' in the state file were inconsistent and were "
                    + (report.autoHealEnabled() ? "healed: " + report.healed() : "left so: " + report.issues()));
        }
    }

    @Override
    public void removed(CacheId id, CacheStatisticsTracker tracker) {
        if (!id.isTransient()) {
            waiting.put(id, tracker.ledger());
            dropTheLongestKnown();
        }
    }

    /** Names that are made up at run time must fill neither the memory nor the disk. */
    private void dropTheLongestKnown() {
        int most = registry.settings().maxCaches();
        Iterator<CacheId> longestKnown = waiting.keySet().iterator();
        while (waiting.size() > most) {
            CacheId dropped = longestKnown.next();
            longestKnown.remove();
            if (!hasDropped) {
                hasDropped = true;
                reporter.accept(
                        "the state file keeps max-caches=" + most + " caches that are not in use: the counts of '"
                                + dropped + "' and of others that were not used for longest are dropped");
            }
        }
    }

    /** Writes what is counted up to now. The first failure in a row is reported. */
    public synchronized void save() {
        open();
        if (state instanceof State.Open open) {
            save(open.file());
        }
    }

    private void save(StateFile file) {
        try {
            file.write(ledgers());
            lastSaveFailed = false;
        } catch (IOException e) {
            if (!lastSaveFailed) {
                reporter.accept("the counts could not be written to the state file '" + file
                        + "' and will be tried again: " + e);
            }
            lastSaveFailed = true;
        }
    }

    private Map<CacheId, CounterLedger> ledgers() {
        Map<CacheId, CounterLedger> ledgers = new HashMap<>();
        registry.whileNothingChanges(() -> {
            dropTheLongestKnown();
            ledgers.putAll(waiting);
            registry.all().forEach((id, tracker) -> {
                if (!id.isTransient()) {
                    ledgers.put(id, tracker.ledger());
                }
            });
        });
        return ledgers;
    }

    /** Writes a last time and gives the file to whoever comes next. */
    public synchronized void close() {
        save();
        if (state instanceof State.Open open) {
            registry.stopListening(this);
            state = new State.Abandoned();
            unlock(open.file());
        }
    }

    private void unlock(StateFile file) {
        try {
            file.unlock();
        } catch (IOException e) {
            reporter.accept("the lock beside the state file '" + file + "' could not be released: " + e);
        }
    }
}
