package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.ConsistencyReport;
import io.trackedcache.tracker.CounterLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** What no tracker has taken over yet. An entry is taken over, and asked for, under its lock in the map. */
    private final Map<CacheId, CounterLedger> waiting = new ConcurrentHashMap<>();

    private State state = new State.Closed();
    private boolean lastSaveFailed;

    /** Where the file stands; changed and asked under the lock of the keeper. */
    private sealed interface State {
        /** Nobody has looked at it yet. */
        record Closed() implements State {}

        /** It is ours. */
        record Open(StateFile file) implements State {}

        /** It is not ours, or must not be touched; the user was told why. */
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

    /** Reads the file, if it is there, and restores what it holds; never throws for what it finds. */
    public synchronized void open() {
        if (!(state instanceof State.Closed)) {
            return;
        }
        try {
            state = open(new StateFile(path));
        } catch (IOException e) {
            abandon("the state file '" + path + "' cannot be used, so counts do not survive this JVM: " + e);
        }
        if (state instanceof State.Open) {
            registry.listen(this);
        }
    }

    private State open(StateFile file) throws IOException {
        if (!file.lock()) {
            reporter.accept("the state file '" + file + "' is in use by another JVM, so the counts of this one do not"
                    + " survive it; give each JVM a state.file of its own");
            return new State.Abandoned();
        }
        if (file.exists()) {
            read(file);
        }
        return new State.Open(file);
    }

    private void read(StateFile file) throws IOException {
        try {
            waiting.putAll(file.read());
        } catch (BrokenStateException e) {
            Path aside = file.setAside();
            reporter.accept("the state file '" + file + "' " + e.getMessage() + ". It was set aside as '" + aside
                    + "', and counting starts at zero");
        }
    }

    private void abandon(String why) {
        state = new State.Abandoned();
        reporter.accept(why);
    }

    /** Called on threads of the application: takes no lock that is held while the file is read or written. */
    @Override
    public void added(CacheId id, CacheStatisticsTracker tracker) {
        waiting.computeIfPresent(id, (sameId, ledger) -> {
            restore(id, ledger, tracker);
            return null;
        });
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
        waiting.put(id, tracker.ledger());
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
        Map<CacheId, CounterLedger> ledgers = new HashMap<>(waiting);
        registry.all()
                .forEach((id, tracker) -> waiting.compute(id, (sameId, notYetRestored) -> {
                    CounterLedger counted = tracker.ledger();
                    ledgers.put(id, notYetRestored == null ? counted : notYetRestored.plus(counted));
                    return notYetRestored;
                }));
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
