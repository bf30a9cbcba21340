package io.trackedcache.stats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of a set that are made together. Of one thread, and only as long as the body that it was given to runs. */
public final class StatBatch {
    private final StatKeys keys;
    private final List<Change> changes = new ArrayList<>();
    private boolean hasEnded;

    StatBatch(StatKeys keys) {
        this.keys = keys;
    }

    /** What is to be changed. */
    private sealed interface Change permits Increment, NewIncrement, Setting, NewSetting {
        String key();

        /** What makes it; found at last where the key is new, and another thread may have been faster. */
        Runnable maker(StatKeys keys);
    }

    private record Increment(StatCounter counter, long delta) implements Change, Runnable {
        @Override
        public String key() {
            return counter.key();
        }

        @Override
        public Runnable maker(StatKeys keys) {
            return this;
        }

        @Override
        public void run() {
            counter.addToBase(delta);
        }
    }

    private record NewIncrement(String key, long delta) implements Change {
        @Override
        public Runnable maker(StatKeys keys) {
            return new Increment(keys.counter(key), delta);
        }
    }

    private record Setting(String key, Runnable maker) implements Change {
        @Override
        public Runnable maker(StatKeys keys) {
            return maker;
        }
    }

    private record NewSetting(String key, @Nullable Object value) implements Change {
        @Override
        public Runnable maker(StatKeys keys) {
            return keys.toSet(key, value).setting(value);
        }
    }

    /** Counts one more. */
    public StatBatch increment(String key) {
        return increment(key, 1);
    }

    /**
     * Counts as many more, or fewer.
     *
     * @throws IllegalArgumentException if there is no such counter, unless the set is open
     */
    public StatBatch increment(String key, long delta) {
        requireRunning();
        // A new key of an open set is not there before the batch is.
        boolean isNew = keys.isOpen() && keys.find(key) == null;
        changes.add(isNew ? new NewIncrement(key, delta) : new Increment(keys.counter(key), delta));
        return this;
    }

    /** Sets a counter or a value, as {@link StatCounters#set} does. */
    public StatBatch set(String key, @Nullable Object value) {
        requireRunning();
        Stat known = keys.find(key);
        // Read now: it may be a number that somebody goes on counting with.
        changes.add(
                known == null
                        ? new NewSetting(key, StatValue.normal(key, value))
                        : new Setting(key, known.setting(value)));
        return this;
    }

    private void requireRunning() {
        if (hasEnded) {
            throw new IllegalStateException("this batch has ended: it can be filled only by the body given to update");
        }
    }

    /** No more changes. */
    void end() {
        hasEnded = true;
    }

    /** Makes all changes, in their order; under the lock of the set. Either all can be made, or none is. */
    void apply() {
        Runnable[] makers = new Runnable[changes.size()];
        for (int i = 0; i < makers.length; i++) {
            makers[i] = changes.get(i).maker(keys);
        }
        for (Runnable maker : makers) {
            maker.run();
        }
    }

    /** What it has changed. */
    Set<String> keys() {
        Set<String> changed = new LinkedHashSet<>();
        for (Change change : changes) {
            changed.add(change.key());
        }
        return changed;
    }
}
