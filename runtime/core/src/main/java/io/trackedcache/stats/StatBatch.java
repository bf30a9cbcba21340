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

    private sealed interface Change permits Increment, Setting {
        String key();

        /** Finds what is changed, where another thread may have been faster: last chance to fail. */
        Runnable prepare(StatKeys keys);
    }

    private record Increment(String key, long delta) implements Change {
        @Override
        public Runnable prepare(StatKeys keys) {
            StatCounter counter = keys.counter(key);
            return () -> counter.addToBase(delta);
        }
    }

    private record Setting(String key, @Nullable Object value) implements Change {
        @Override
        public Runnable prepare(StatKeys keys) {
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
        if (keys.find(key) != null || !keys.isOpen()) {
            keys.counter(key);
        }
        changes.add(new Increment(key, delta));
        return this;
    }

    /** Sets a counter or a value, as {@link StatCounters#set} does. */
    public StatBatch set(String key, @Nullable Object value) {
        requireRunning();
        // Read now: it may be a number that somebody goes on counting with.
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

    /** No more changes; tells what is to be changed. */
    Set<String> end() {
        hasEnded = true;
        Set<String> changed = new LinkedHashSet<>();
        for (Change change : changes) {
            changed.add(change.key());
        }
        return changed;
    }

    /** Makes all changes, in their order; under the lock of the set. Either all can be made, or none is. */
    void apply() {
        List<Runnable> prepared = new ArrayList<>(changes.size());
        for (Change change : changes) {
            prepared.add(change.prepare(keys));
        }
        prepared.forEach(Runnable::run);
    }
}
