package io.trackedcache.stats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of a batch, computed step by step from the values that the keys have, and not made yet.
 *
 * <p>It may be computed without the lock, so that functions of the application never run under it. It may then be made
 * only while the values that it was computed from {@linkplain #isCurrent are the same}.
 */
final class StatPlan {
    private final StatCounters set;
    private final StatKeys keys;
    private final Map<String, Planned> planned = new LinkedHashMap<>();

    StatPlan(StatCounters set, StatKeys keys) {
        this.set = set;
        this.keys = keys;
    }

    void add(String key, StatStep step) {
        Planned change = planned.get(key);
        if (change == null) {
            Stat known = keys.find(key);
            boolean isNewCounter = step instanceof StatStep.Increment
                    || (step instanceof StatStep.Assign assign && assign.normal() instanceof Long);
            boolean isCounter = known == null ? isNewCounter : known instanceof StatCounter;
            change = new Planned(new StatStep.Subject(key, set, isCounter), known);
            planned.put(key, change);
        }
        change.take(step);
    }

    /** Whether all values are those that this was computed from; called under the lock. */
    boolean isCurrent() {
        for (Planned change : planned.values()) {
            if (!change.isCurrent(keys)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Makes all changes, or none if one is invalid; called under the lock.
     *
     * @return the changed keys; the overflow key if an open set is full
     */
    Set<String> make() {
        StatKeys.Draft draft = keys.new Draft();
        List<Runnable> changes = new ArrayList<>();
        Set<String> changed = new LinkedHashSet<>();
        for (Planned change : planned.values()) {
            Stat stat = change.in(draft);
            changed.add(stat.key());
            changes.add(change.making(stat));
        }
        changes.forEach(Runnable::run);
        draft.publish();
        return changed;
    }

    /** The changes of one key. */
    private static final class Planned {
        private final StatStep.Subject subject;
        private final @Nullable Stat stat;
        private final @Nullable Object before;

        /** That of a counter: the additions that are not part of a batch may continue. */
        private final long base;

        private @Nullable Object now;
        private boolean isRead;

        Planned(StatStep.Subject subject, @Nullable Stat stat) {
            this.subject = subject;
            this.stat = stat;
            // Read before the count: a change in between is noticed.
            this.base = stat instanceof StatCounter counter ? counter.base() : 0;
            this.before = stat != null ? stat.get() : subject.isCounter() ? (Object) 0L : null;
            this.now = before;
        }

        void take(StatStep step) {
            isRead |= step.reads();
            now = step.after(now, subject);
            if (subject.isCounter() && !(now instanceof Long)) {
                throw StatCounter.notWhole(subject, now);
            }
        }

        boolean isCurrent(StatKeys keys) {
            if (!isRead) {
                return true;
            }
            Stat known = keys.find(subject.key());
            return known == stat
                    && (known instanceof StatCounter counter
                            ? counter.base() == base
                            : known == null || known.get() == before);
        }

        /** Returns the counter or value, added to the draft if it is new. */
        Stat in(StatKeys.Draft draft) {
            if (stat != null) {
                return stat;
            }
            if (!isRead) {
                return draft.counter(subject.key());
            }
            return subject.isCounter() ? draft.toSet(subject.key(), now) : draft.valueToSet(subject.key());
        }

        Runnable making(Stat changed) {
            if (changed instanceof StatCounter counter && now instanceof Long count && before instanceof Long old) {
                return () -> counter.addToBase(count - old);
            }
            return changed.setting(now);
        }
    }
}
