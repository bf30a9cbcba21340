package io.trackedcache.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of a set that are made together. Of one thread, and only as long as the body that it was given to runs. */
public final class StatBatch {
    private final StatKeys keys;
    private final List<Change> changes = new ArrayList<>();
    private final List<Making> makings = new ArrayList<>();
    private boolean hasEnded;

    StatBatch(StatKeys keys) {
        this.keys = keys;
    }

    /** What is to be changed. */
    private sealed interface Change permits Increment, NewIncrement, Setting {
        /** What makes it; found at last where the key is new, and another thread may have been faster. */
        Making in(StatKeys.Draft draft);
    }

    /** A change that cannot fail any more. */
    private interface Making {
        /** As which it is counted or set. */
        String key();

        void run();
    }

    private record Increment(StatCounter counter, long delta) implements Change, Making {
        @Override
        public Making in(StatKeys.Draft draft) {
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
        public Making in(StatKeys.Draft draft) {
            return new Increment(draft.counter(key), delta);
        }
    }

    private record Setting(String key, @Nullable Object normal) implements Change {
        @Override
        public Making in(StatKeys.Draft draft) {
            return new Put(key, draft.toSet(key, normal).setting(normal));
        }
    }

    private record Put(String key, Runnable setting) implements Making {
        @Override
        public void run() {
            setting.run();
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
        Stat known = keys.find(key);
        if (known instanceof StatCounter counter) {
            changes.add(new Increment(counter, delta));
        } else {
            // A new key is not there before the batch is; and this batch itself may have set it.
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

    /** No more changes. */
    void end() {
        hasEnded = true;
    }

    /** Makes all changes, in their order; under the lock of the set. Either all can be made, or none is. */
    void apply() {
        StatKeys.Draft draft = keys.new Draft();
        for (Change change : changes) {
            makings.add(change.in(draft));
        }
        for (Making making : makings) {
            making.run();
        }
        draft.publish();
    }

    /** What has changed. */
    Set<String> changedKeys() {
        Set<String> changed = new LinkedHashSet<>();
        for (Making making : makings) {
            changed.add(making.key());
        }
        return Collections.unmodifiableSet(changed);
    }
}
