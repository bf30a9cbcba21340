package io.trackedcache.state;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.RegistryListener;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.ConsistencyReport;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.Invariants;
import io.trackedcache.tracker.TrackerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The keeper of the state file: saves the counts of a registry, so that the next JVM continues from them.
 *
 * <p>A cache is restored as soon as its tracker and the file are both there, in either order. Caches that have no
 * tracker in this JVM stay in the file. Has no thread: the agent's housekeeper calls {@link #open} at the start,
 * {@link #save} regularly and {@link #close} at the end.
 */
public final class StateKeeper implements RegistryListener {
    /** A message for each loss, but no flood of them. */
    private static final int MOST_LOSSES = 20;

    private final TrackerRegistry registry;
    private final RegistryInternals internals;
    private final String path;
    private final Consumer<String> reporter;

    /**
     * The counts of caches that have no tracker now, the oldest first. Guarded by the lock of the registry, because it
     * changes when a tracker is added or removed.
     */
    private final Map<CacheId, CounterLedger> waiting = new LinkedHashMap<>();

    /** The name of the file, whatever path leads to it. Set before trackers are added. */
    private String fileName = "";

    /** What the file contains. */
    private Map<CacheId, CounterLedger> written = Map.of();

    private final OldNames oldNames;
    private final StateTroubles troubles = new StateTroubles();

    private boolean hasDropped;

    private boolean hasSaved;
    private State state = new State.Closed();
    private boolean isLockReported;
    private boolean lastSaveFailed;

    /** The state of the file; guarded by the lock of the keeper. */
    private sealed interface State {
        /** Not opened yet, or owned by another JVM. */
        record Closed() implements State {}

        /** Owned by this JVM. */
        record Open(StateFile file) implements State {}

        /** Not to be touched any more: it failed, which was reported, or it is closed. */
        record Abandoned() implements State {}
    }

    /**
     * Creates a keeper, which does nothing before {@link #open}.
     *
     * @param reporter receives each message for the user
     */
    public StateKeeper(TrackerRegistry registry, String path, Consumer<String> reporter) {
        this.registry = registry;
        this.internals = RegistryInternals.of(registry);
        this.oldNames = new OldNames(internals::simpleName);
        this.path = path;
        this.reporter = reporter;
    }

    /**
     * Reads the file, if it exists, and restores its counts; never throws for its content. If another JVM owns it, the
     * next call tries again, because that JVM may be about to end.
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
                reportLocked(file);
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            abandon(e);
        }
    }

    private void take(StateFile file) throws IOException {
        try {
            StateContent kept = file.exists() ? read(file) : StateContent.EMPTY;
            fileName = file.toString();
            written = kept.ledgers();
            internals.runLocked(() -> {
                waiting.putAll(kept.ledgers());
                oldNames.addAll(kept.ledgers().keySet());
            });
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            file.unlock();
            throw e;
        }
        state = new State.Open(file);
        troubles.fileWorks();
        internals.listenLocked(this);
    }

    private StateContent read(StateFile file) throws IOException {
        try {
            StateContent content = file.read();
            String aside = null;
            if (!content.losses().isEmpty()) {
                aside = file.setAside().toString();
                reportDamage(file, aside, content);
            }
            troubles.doubt(content.doubted(), aside);
            return content;
        } catch (BrokenStateException e) {
            Path aside = file.setAside();
            reporter.accept("the state file '" + file + "' " + e.getMessage() + ". It was set aside as '" + aside
                    + "', and counting starts at zero");
            return StateContent.EMPTY;
        }
    }

    private void reportDamage(StateFile file, String aside, StateContent content) {
        reporter.accept("the state file '" + file + "' is damaged and was set aside as '" + aside
                + "'. The counts of its undamaged lines were restored: "
                + content.ledgers().size());
        int told = Math.min(MOST_LOSSES, content.losses().size());
        for (String loss : content.losses().subList(0, told)) {
            reporter.accept("lost with the damaged state file '" + file + "': " + loss);
        }
        if (told < content.losses().size()) {
            reporter.accept("lost with the damaged state file '" + file + "': as many lines more as "
                    + (content.losses().size() - told));
        }
    }

    private void reportLocked(StateFile file) {
        String sentence =
                "the state file '" + file + "' is in use by another JVM or agent, so the counts of this JVM are"
                        + " not kept until it is free; give each JVM a state.file of its own";
        troubles.fileFails(sentence);
        if (!isLockReported) {
            isLockReported = true;
            reporter.accept(sentence);
        }
    }

    private void abandon(Throwable why) {
        state = new State.Abandoned();
        String sentence = "the state file '" + path + "' cannot be used, so counts do not survive this JVM: "
                + (why instanceof IOException ? why.getMessage() : why);
        troubles.fileFails(sentence);
        reporter.accept(sentence);
    }

    /**
     * Returns what is wrong with the file and with the counts that came out of it: a sentence each, with its remedy.
     */
    public List<String> problems() {
        return troubles.problems();
    }

    /** Ends the problem of counts that came out of a damaged file: the user has seen it. */
    public void acknowledgeProblems() {
        troubles.acknowledge();
    }

    /** Called on threads of the application: takes no lock that is held while the file is read or written. */
    @Override
    public void added(CacheId id, CacheStatisticsTracker tracker) {
        oldNames.uses(id);
        CounterLedger ledger = waiting.remove(id);
        if (ledger != null) {
            restore(id, ledger, tracker);
        }
    }

    /**
     * Gives the counts of caches that the file has under old names to these caches, once most classes are loaded: of
     * two caches with the same old name, none takes its counts.
     */
    private void takeOverOldNames() {
        internals.runLocked(() -> oldNames.takeHeirs(registry.all().keySet()).forEach(this::takeOver));
    }

    private void takeOver(CacheId old, List<CacheId> heirs) {
        if (heirs.size() > 1) {
            reporter.accept(
                    "the counts of the cache '" + old + "' in the state file are left there: each of the caches "
                            + heirs + " may have had that name; give it to the one that the counts are of");
            return;
        }
        CacheId heir = heirs.get(0);
        CounterLedger ledger = waiting.remove(old);
        CacheStatisticsTracker tracker = registry.find(heir).orElse(null);
        if (ledger != null && tracker != null) {
            reporter.accept("the counts of the cache '" + old + "' in the state file were taken over by '" + heir
                    + "': that is its name from now on");
            troubles.move(old, heir);
            restore(heir, ledger, tracker);
        }
    }

    private void restore(CacheId id, CounterLedger ledger, CacheStatisticsTracker tracker) {
        CounterLedger left = LeftCounts.take(tracker, fileName);
        if (left != null) {
            addSince(left, ledger, tracker);
            return;
        }
        ConsistencyReport report = tracker.restore(ledger);
        if (!report.consistent()) {
            reporter.accept("the counts of the cache '" + id + "' in the state file were inconsistent and were "
                    + (report.autoHealEnabled() ? "healed: " + report.healed() : "left unchanged: " + report.issues()));
        }
    }

    /** Adds what other JVMs have counted into the file since an earlier keeper of this JVM left it. */
    private static void addSince(CounterLedger left, CounterLedger ledger, CacheStatisticsTracker tracker) {
        if (!ledger.equals(left)) {
            CacheStatisticsTracker ofOthers = new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withEventsSize(0));
            var unused = ofOthers.restore(Invariants.heal(ledger.minus(left)));
            tracker.takeCountsOf(ofOthers);
        }
    }

    @Override
    public void removed(CacheId id, CacheStatisticsTracker tracker) {
        CounterLedger left = tracker.ledger();
        // Empty if its counts have moved to another cache, which keeps them.
        if (!id.isTransient() && !left.equals(CounterLedger.EMPTY)) {
            waiting.put(id, left);
            dropOldest();
        }
    }

    /** The counts stay in the tracker, so none are to be kept under the name before. */
    @Override
    public void renamed(CacheId before, CacheId now, CacheStatisticsTracker tracker) {
        troubles.move(before, now);
        added(now, tracker);
    }

    /** Limits the caches without a tracker: names generated at run time must fill neither memory nor disk. */
    private void dropOldest() {
        int most = internals.settings().maxCaches();
        Iterator<CacheId> oldest = waiting.keySet().iterator();
        while (waiting.size() > most) {
            CacheId dropped = oldest.next();
            oldest.remove();
            if (!hasDropped) {
                hasDropped = true;
                reporter.accept(
                        "the state file keeps max-caches=" + most + " caches that are not in use: the counts of '"
                                + dropped + "' and of other caches unused for longest are dropped");
            }
        }
    }

    /** Writes the current counts. Of consecutive failures, only the first is reported. */
    public synchronized void save() {
        open();
        if (state instanceof State.Open open) {
            // Not the first time, at the start of the JVM: few classes are loaded then.
            if (hasSaved) {
                takeOverOldNames();
            }
            hasSaved = true;
            save(open.file());
        }
    }

    private void save(StateFile file) {
        try {
            Map<CacheId, CounterLedger> ledgers = ledgers();
            file.write(ledgers, troubles.doubted());
            written = ledgers;
            lastSaveFailed = false;
            troubles.fileWorks();
        } catch (IOException e) {
            String sentence =
                    "the counts could not be written to the state file '" + file + "' and will be tried again: " + e;
            troubles.fileFails(sentence);
            if (!lastSaveFailed) {
                reporter.accept(sentence);
            }
            lastSaveFailed = true;
        }
    }

    private Map<CacheId, CounterLedger> ledgers() {
        Map<CacheId, CounterLedger> ledgers = new HashMap<>();
        internals.runLocked(() -> {
            dropOldest();
            ledgers.putAll(waiting);
            registry.all().forEach((id, tracker) -> {
                if (!id.isTransient()) {
                    ledgers.put(id, tracker.ledger());
                }
            });
        });
        return ledgers;
    }

    /** Writes a last time and releases the file. */
    public synchronized void close() {
        open();
        hasSaved = true;
        save();
        if (state instanceof State.Open open) {
            registry.stopListening(this);
            registry.all().forEach(this::leave);
            state = new State.Abandoned();
            unlock(open.file());
        }
    }

    private void leave(CacheId id, CacheStatisticsTracker tracker) {
        CounterLedger ledger = written.get(id);
        if (ledger != null) {
            LeftCounts.add(tracker, fileName, ledger);
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
