package io.trackedcache.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a set that are made together. Used by one thread, and only while the body of the update runs.
 *
 * <p>A change that depends on the value before is one call: {@code add}, {@code max}, {@code min} or {@code compute}.
 * {@code set(key, get(key) + 1)} would lose the changes that other threads make in between.
 */
public final class StatBatch {
    private final StatCounters set;
    private final StatKeys keys;
    private final List<Change> changes = new ArrayList<>();
    private boolean hasFunctions;
    private boolean hasEnded;

    StatBatch(StatCounters set, StatKeys keys) {
        this.set = set;
        this.keys = keys;
    }

    /** A requested change. */
    private record Change(String key, StatStep step) {}

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
        // A new key exists only once the batch is applied, and this batch itself may have set it.
        if (!(known instanceof StatCounter) && !isChangedHere(key)) {
            keys.requireCountable(key, known);
        }
        return add(key, new StatStep.Increment(delta));
    }

    private boolean isChangedHere(String key) {
        for (Change change : changes) {
            if (change.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Sets a counter or a value, as {@link StatCounters#set} does. */
    public StatBatch set(String key, @Nullable Object value) {
        // Copied now: it may be a mutable number that the application goes on changing.
        Object normal = StatValue.normal(key, value);
        Stat known = keys.find(key);
        if (known != null) {
            var unused = known.setting(normal);
        }
        return add(key, new StatStep.Assign(normal));
    }

    /** Adds a number that may be a fraction, as {@link StatCounters#add} does. */
    public StatBatch add(String key, double delta) {
        return add(key, new StatStep.Sum(delta));
    }

    /** Raises a counter or a value to a number, unless it is larger, as {@link StatCounters#max} does. */
    public StatBatch max(String key, Number number) {
        return add(key, new StatStep.Extreme(StatValue.number(key, number), true));
    }

    /** Lowers a counter or a value to a number, unless it is smaller, as {@link StatCounters#min} does. */
    public StatBatch min(String key, Number number) {
        return add(key, new StatStep.Extreme(StatValue.number(key, number), false));
    }

    /** Sets a counter or a value to a function of its value, as {@link StatCounters#compute} does. */
    public StatBatch compute(String key, UnaryOperator<@Nullable Object> function) {
        hasFunctions = true;
        return add(key, new StatStep.Computation(function));
    }

    private StatBatch add(String key, StatStep step) {
        requireRunning();
        changes.add(new Change(key, step));
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
     * Makes all changes in their order, or none if one is invalid.
     *
     * @return the changed keys
     */
    Set<String> apply() {
        return hasFunctions ? applyComputed() : applyLocked();
    }

    private Set<String> applyLocked() {
        synchronized (set.lock()) {
            return make(plan());
        }
    }

    /** Computes the result without the lock, again if another thread has changed one of its values meanwhile. */
    private Set<String> applyComputed() {
        while (true) {
            StatPlan plan = plan();
            synchronized (set.lock()) {
                if (plan.isCurrent()) {
                    return make(plan);
                }
                requireOtherThread();
            }
        }
    }

    private StatPlan plan() {
        StatPlan plan = new StatPlan(set, keys);
        for (Change change : changes) {
            plan.add(change.key(), change.step());
        }
        return plan;
    }

    private Set<String> make(StatPlan plan) {
        Set<String> changed = plan.make();
        set.markChanged();
        return changed;
    }

    /** Throws if this thread has changed the set meanwhile: it would do so each time, without an end. */
    private void requireOtherThread() {
        if (set.isLastChangedByThisThread()) {
            throw new IllegalStateException(
                    "a function given to compute changes " + set + " itself, which it must not");
        }
    }
}
