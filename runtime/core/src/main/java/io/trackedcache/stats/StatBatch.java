package io.trackedcache.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of a set that are made together. Used by one thread, and only while the body of the update runs. */
public final class StatBatch {
    private final StatKeys keys;
    private final List<Change> changes = new ArrayList<>();
    private final List<ValidChange> applied = new ArrayList<>();
    private boolean hasEnded;

    StatBatch(StatKeys keys) {
        this.keys = keys;
    }

    /** A requested change. */
    private sealed interface Change permits Increment, NewIncrement, Setting {
        /** Validates the change under the lock: another thread may have added its key meanwhile. */
        ValidChange validate(StatKeys.Draft draft);
    }

    /** A change that cannot fail any more. */
    private interface ValidChange {
        /** Returns the key that is changed; the overflow key if an open set is full. */
        String key();

        void run();
    }

    private record Increment(StatCounter counter, long delta) implements Change, ValidChange {
        @Override
        public ValidChange validate(StatKeys.Draft draft) {
            return this;
        }

        @Override
        public String key() {
            return counter.key();
        }

        @Override
        public void run() {
            counter.addToBase(delta);
        }
    }

    private record NewIncrement(String key, long delta) implements Change {
        @Override
        public ValidChange validate(StatKeys.Draft draft) {
            return new Increment(draft.counter(key), delta);
        }
    }

    private record Setting(String key, @Nullable Object normal) implements Change {
        @Override
        public ValidChange validate(StatKeys.Draft draft) {
            return new Put(key, draft.toSet(key, normal).setting(normal));
        }
    }

    private record Put(String key, Runnable setting) implements ValidChange {
        @Override
        public void run() {
            setting.run();
        }
    }

    /** Adds one to a counter. */
    public StatBatch increment(String key) {
        return increment(key, 1);
    }

    /**
     * Adds to a counter, or subtracts.
     *
     * @throws IllegalArgumentException if there is no such counter, unless the set is open
     */
    public StatBatch increment(String key, long delta) {
        requireRunning();
        Stat known = keys.find(key);
        if (known instanceof StatCounter counter) {
            changes.add(new Increment(counter, delta));
        } else {
            // A new key exists only once the batch is applied, and this batch itself may have set it.
            if (!isSetHere(key)) {
                keys.requireCountable(key, known);
            }
            changes.add(new NewIncrement(key, delta));
        }
        return this;
    }

    private boolean isSetHere(String key) {
        for (Change change : changes) {
            if (change instanceof Setting setting && setting.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Sets a counter or a value, as {@link StatCounters#set} does. */
    public StatBatch set(String key, @Nullable Object value) {
        requireRunning();
        // Copied now: it may be a mutable number that the application goes on changing.
        Object normal = StatValue.normal(key, value);
        Stat known = keys.find(key);
        if (known != null) {
            var unused = known.setting(normal);
        }
        changes.add(new Setting(key, normal));
        return this;
    }

    private void requireRunning() {
        if (hasEnded) {
            throw new IllegalStateException("this batch has ended: it can be filled only by the body given to update");
        }
    }

    /** Refuses further changes. */
    void end() {
        hasEnded = true;
    }

    /**
     * Validates all changes, then makes them in their order; under the lock of the set. If one is invalid, none is
     * made.
     */
    void apply() {
        StatKeys.Draft draft = keys.new Draft();
        for (Change change : changes) {
            applied.add(change.validate(draft));
        }
        for (ValidChange change : applied) {
            change.run();
        }
        draft.publish();
    }

    /** Returns the changed keys. */
    Set<String> changedKeys() {
        Set<String> changed = new LinkedHashSet<>();
        for (ValidChange change : applied) {
            changed.add(change.key());
        }
        return Collections.unmodifiableSet(changed);
    }
}
