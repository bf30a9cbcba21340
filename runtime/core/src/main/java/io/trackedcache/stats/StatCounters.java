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
    private final StatKeys keys;
    private final StatListeners listeners = new StatListeners();
    private final Object lock = new Object();
    private volatile String owner;

    StatCounters(String name, String owner, boolean isOpen) {
        this.name = name;
        this.owner = owner;
        this.keys = new StatKeys(this, lock, isOpen);
    }

    /** Begins a new set. Several may have the same name; views number them. */
    public static StatCountersBuilder named(String name) {
        return new StatCountersBuilder(name, WALKER.getCallerClass(), StatSets.global());
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
        Runnable setting = keys.toSet(key, value).setting(value);
        synchronized (lock) {
            setting.run();
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
            tell(batch.keys());
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
        return keys.find(key) == null && isOpen() ? 0 : keys.counter(key).count();
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

    /** The application builds it, as which it has been counted into already. */
    void takeOver(StatCounters built) {
        owner = built.owner;
        if (built.isOpen()) {
            keys.open();
        }
    }

    void declareCounter(String key, long initial) {
        synchronized (lock) {
            keys.declareCounter(key).startAt(initial);
        }
    }

    StatKeys keys() {
        return keys;
    }

    /** For messages. */
    @Override
    public String toString() {
        return "the stat counters '" + name + "'";
    }
}
