package io.trackedcache.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of named counters and values that loses nothing, whoever counts from whichever thread.
 *
 * <pre>{@code
 * StatCounters stats = StatCounters.named("memory_server")
 *         .counters("queries_processed", "memories_retrieved")
 *         .value("last_query_time")
 *         .build();
 *
 * stats.increment("queries_processed");
 * stats.update(batch -> batch.increment("queries_processed")
 *         .increment("memories_retrieved", found.size())
 *         .set("last_query_time", Instant.now()));
 * Map<String, Object> now = stats.snapshot();
 * }</pre>
 *
 * <p>A count is a long, and wraps around as one.
 */
public final class StatCounters {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final String name;
    private final StatSets sets;
    private final StatKeys keys;
    private final StatListeners listeners = new StatListeners();
    private final Object lock = new Object();
    private volatile String owner;

    StatCounters(String name, String owner, boolean isOpen, StatSets sets) {
        this.name = name;
        this.owner = owner;
        this.sets = sets;
        this.keys = new StatKeys(this, lock, isOpen);
    }

    /** Begins a new set. Several may have the same name; views number them. */
    public static StatCountersBuilder named(String name) {
        return named(
                name,
                WALKER.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(StatCounters::isOfApplication)
                        .findFirst()
                        .orElse(StatCounters.class)));
    }

    /** The same for somebody else, whose application the set is of. */
    public static StatCountersBuilder named(String name, Class<?> owner) {
        return new StatCountersBuilder(name, owner, StatSets.global());
    }

    /** Streams of the JDK, for instance, only pass calls on. */
    private static boolean isOfApplication(Class<?> type) {
        return type != StatCounters.class && type.getClassLoader() != null;
    }

    /** What it is called in views. */
    public String name() {
        return name;
    }

    /** Whose counts these are: the class that has built the set, unless it said otherwise. */
    public String owner() {
        return owner;
    }

    /** Whether keys that it does not know begin to be counted, rather than be an error. */
    public boolean isOpen() {
        return keys.isOpen();
    }

    // Counting.

    /**
     * Counts one more.
     *
     * @throws IllegalArgumentException if there is no such counter, unless the set is open
     */
    public void increment(String key) {
        keys.counter(key).add(1);
    }

    /**
     * Counts as many more, or fewer.
     *
     * @throws IllegalArgumentException if there is no such counter, unless the set is open
     */
    public void increment(String key, long delta) {
        keys.counter(key).add(delta);
    }

    /**
     * The counter itself, for code that counts often.
     *
     * @throws IllegalArgumentException if there is no such counter, unless the set is open
     */
    public StatCounter counter(String key) {
        return keys.counter(key);
    }

    /**
     * Sets a counter or a value. A key that is not there yet is added: as a counter where it is set to a whole number,
     * and else as a value.
     *
     * @param value a number, a text, a {@link java.time.Instant}, or null for nothing; of a counter a whole number
     * @throws IllegalArgumentException for anything else
     */
    public void set(String key, @Nullable Object value) {
        Object normal = StatValue.normal(key, value);
        synchronized (lock) {
            StatKeys.Draft draft = keys.new Draft();
            draft.toSet(key, normal).setting(normal).run();
            draft.publish();
        }
        changed(key);
    }

    /**
     * Changes several counters and values at once: a snapshot has all of it or nothing. If the body throws, nothing is
     * changed.
     *
     * @param body fills the batch, which ends with it. What it does with the set itself is no part of the batch
     */
    public void update(Consumer<StatBatch> body) {
        StatBatch batch = new StatBatch(keys);
        try {
            body.accept(batch);
        } finally {
            batch.end();
        }
        synchronized (lock) {
            batch.apply();
        }
        if (!listeners.isEmpty()) {
            tell(batch.changedKeys());
        }
    }

    /** Sets all back to what they were at first: what was not declared, to 0 or nothing. */
    public void reset() {
        synchronized (lock) {
            keys.all().values().forEach(Stat::reset);
        }
        tell(keys.all().keySet());
    }

    // Reading.

    /**
     * What is under a key: a {@code Long} of a counter; of a value what it was set to, null for nothing.
     *
     * @throws IllegalArgumentException if there is no such key, unless the set is open
     */
    public @Nullable Object get(String key) {
        Stat stat = keys.find(key);
        if (stat == null && !isOpen()) {
            throw keys.unknown(key);
        }
        return stat == null ? null : stat.get();
    }

    /**
     * How many a counter has counted.
     *
     * @throws IllegalArgumentException if there is no such counter, unless the set is open
     */
    public long count(String key) {
        Stat stat = keys.find(key);
        if (stat instanceof StatCounter counter) {
            return counter.count();
        }
        keys.requireCountable(key, stat);
        return 0;
    }

    /**
     * All of it as it is now, in the order in which the keys were declared. It never changes.
     *
     * @return as {@link #get} gives each
     */
    public Map<String, @Nullable Object> snapshot() {
        synchronized (lock) {
            Map<String, Stat> stats = keys.all();
            Map<String, @Nullable Object> now = new LinkedHashMap<>(stats.size() * 2);
            for (Stat stat : stats.values()) {
                now.put(stat.key(), stat.get());
            }
            return Collections.unmodifiableMap(now);
        }
    }

    /** The keys that are counted, in the order in which they were declared; all others have values. */
    public List<String> counterKeys() {
        List<String> counters = new ArrayList<>();
        for (Stat stat : keys.all().values()) {
            if (stat instanceof StatCounter counter) {
                counters.add(counter.key());
            }
        }
        return counters;
    }

    /**
     * Shows the set no longer, and lets another one have its name; it counts on for whoever still uses it. For programs
     * that make sets again and again: otherwise a set is shown until nobody uses it any more, and its memory is
     * reclaimed.
     */
    public void close() {
        sets.remove(this);
    }

    /** The listener hears of each change from now on. */
    public void listen(StatListener listener) {
        listeners.add(listener);
    }

    /** The listener hears nothing any more. */
    public void stopListening(StatListener listener) {
        listeners.remove(listener);
    }

    /** On every increment; does not allocate, unless somebody listens. */
    void changed(String key) {
        if (!listeners.isEmpty()) {
            tell(Set.of(key));
        }
    }

    private void tell(Set<String> changed) {
        if (!listeners.isEmpty() && !changed.isEmpty()) {
            listeners.tell(this, changed);
        }
    }

    /** The application builds it, whose methods have counted into it already. */
    void takeOver(String newOwner, boolean open) {
        owner = newOwner;
        if (open) {
            keys.open();
        }
    }

    /** Adds what is declared, all of it or nothing. */
    void declare(List<Declaration> declarations) {
        synchronized (lock) {
            StatKeys.Draft draft = keys.new Draft();
            List<Runnable> starts = new ArrayList<>();
            for (Declaration declaration : declarations) {
                starts.add(declaration.in(draft));
            }
            starts.forEach(Runnable::run);
            draft.publish();
        }
    }

    /** A key that is there from the start. */
    @FunctionalInterface
    interface Declaration {
        /** What gives it its initial value. */
        Runnable in(StatKeys.Draft draft);
    }

    /** The counter of an annotated method. */
    StatCounter declareCounter(String key) {
        synchronized (lock) {
            StatKeys.Draft draft = keys.new Draft();
            StatCounter counter = draft.declareCounter(key);
            draft.publish();
            return counter;
        }
    }

    /** Held while the set is changed by more than an increment, and while it is read as a whole. */
    Object lock() {
        return lock;
    }

    /** For messages. */
    @Override
    public String toString() {
        return "the stat counters '" + name + "'";
    }
}
